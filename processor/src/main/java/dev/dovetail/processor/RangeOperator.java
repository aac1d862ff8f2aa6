package dev.dovetail.processor;

/**
 * An annotation of a parameter that is compared with a component by something else than equality.
 */
enum RangeOperator {
  FROM("From", "from", true, false),
  AFTER("After", "after", true, false),
  TO("To", "to", false, true),
  BEFORE("Before", "before", false, true),
  STARTS_WITH("StartsWith", "startsWith", false, false);

  private final String annotation;
  private final String qualifiedName;
  private final String method;
  private final boolean lower;
  private final boolean upper;

  RangeOperator(String annotation, String method, boolean lower, boolean upper) {
    this.annotation = annotation;
    this.qualifiedName = Names.CORE + "." + annotation;
    this.method = method;
    this.lower = lower;
    this.upper = upper;
  }

  /** The qualified name of the annotation. */
  String qualifiedName() {
    return qualifiedName;
  }

  /** The method of ItemQuery. */
  String method() {
    return method;
  }

  boolean isLower() {
    return lower;
  }

  boolean isUpper() {
    return upper;
  }

  /** Whether the value itself is within the range. */
  boolean includes() {
    return this != AFTER && this != BEFORE;
  }

  /** As errors show it. */
  @Override
  public String toString() {
    return "@" + annotation;
  }
}
