package dev.dovetail.architecture.broken.lambda;

/** May write to the console, unlike {@link Console}. */
final class FailureLog {
  private FailureLog() {}

  static void write() {
    System.err.println();
  }
}
