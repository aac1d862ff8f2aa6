package dev.dovetail.processor;

/** The texts of the diagnostics about conditions and filters. */
final class ConditionTexts {
  static final String NOT_TAKEN = "The parameter %s of method %s %s, but %s.";
  static final String PARAMETERS =
      "The method %s has the conditions (%s). It takes at most one, of type Condition<%s>. Put several together by one.and(other)"
          + " or one.or(other).";
  static final String UNKNOWN_COMPONENT =
      "The parameter %s of method %s has %s for \"%s\", but record %s has no such component. Components: %s.%s";
  static final String ON_KEY = "The parameter %s of method %s has %s for %s, which %s. %s.";
  static final String RETURNS_PAGE =
      "The method %s has a filter and returns a Page, which is full or the last. DynamoDB filters after it has read: what is left"
          + " may be little or nothing, and not be the end. Return Slice<%s>, or read by an index that has what the filter compares.";
  static final String SHARDED =
      "The method %s has a filter and reads %d shards in one order, each as far as the others, so that what it looks at can't be"
          + " bounded. Read a Page and filter it, or read by an index, which is not sharded.";

  private ConditionTexts() {}
}
