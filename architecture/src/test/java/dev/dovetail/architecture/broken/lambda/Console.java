package dev.dovetail.architecture.broken.lambda;

/** Writes to the console, which is not its business. */
final class Console {
  private Console() {}

  static void write() {
    System.out.println();
  }
}
