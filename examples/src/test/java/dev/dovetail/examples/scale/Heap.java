package dev.dovetail.examples.scale;

/** Looks now and then at what is left of the heap after a collection. For one thread. */
final class Heap {
  private final int every;
  private long most;

  /** Looks once in so many items. */
  Heap(int every) {
    this.every = every;
  }

  void sample(long read) {
    if (read % every == 0) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
    }
  }

  /** The most that was in use, in kilobytes. */
  long mostKilobytes() {
    return most / 1024;
  }
}
