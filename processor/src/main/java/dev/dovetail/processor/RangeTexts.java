package dev.dovetail.processor;

/** The texts of mistakes of ranges. */
final class RangeTexts {
  static final String BOUNDS =
      "The method %s has the bounds %s. A range has one of @From and @After, one of @To and @Before, or one of each, or"
          + " @StartsWith alone, each on a parameter of its own.";
  static final String UNKNOWN_COMPONENT =
      "The parameter %s of method %s has %s for \"%s\", but record %s has no such component. Components: %s.%s";
  static final String TYPE =
      "The parameter %s of method %s has %s for %s, which is of type %s. A range is over a String, a number, a UUID or a time."
          + " Without the annotation, the method reads the items with one value: %s %s";
  static final String START_TYPE =
      "The parameter %s of method %s has @StartsWith for %s, which is of type %s. Only a String starts with another: write"
          + " @From and @To.";
  static final String WITHOUT_QUERY =
      "The parameter %s of method %s has %s, but the method has @%s. Only @Query and @Count read a range: remove it.";

  private RangeTexts() {}
}
