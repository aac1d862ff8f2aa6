package dev.dovetail.examples.ranges;

/** An item with the value that ranges are over. */
interface Valued<T> {
  T value();

  /** What follows the value in the key. */
  default int number() {
    return 0;
  }
}
