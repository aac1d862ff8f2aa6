package dev.dovetail.testkit.values;

/** Says which of the values of a type are drawn. */
public enum Spread {
  /** Any, and the bounds of numbers now and then: for tests that want many different ones. */
  WIDE,
  /** Few, which are near one another: for tests that want records to share parts of their keys. */
  CLOSE,
  /**
   * As {@link #CLOSE}, but every third number or time is at an end of its type, and every third
   * text as short as may be or with spaces at its ends.
   */
  ENDS
}
