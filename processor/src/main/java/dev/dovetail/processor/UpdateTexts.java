package dev.dovetail.processor;

/** The texts of the diagnostics about updates. */
final class UpdateTexts {
  static final String UPDATE_PATHS_OVERLAP =
      "The method %s changes %s and %s, which is the same or a part of it, so that either may be last. Change each path once.";

  static final String UPDATE_COMPUTES_INDEX =
      "The method %s has %s for %s, but the key of %s is composed of its value, which only DynamoDB would know. Set it:"
          + " %s, change the whole record with @Modify, or make the index an @Index, which holds the attribute itself.";

  static final String MODIFY_NO_VERSION =
      "The method %s has @Modify, but %s has no @Version, by which others are seen. Add the component: @Version long version";

  static final String MODIFY_ATTEMPTS =
      "The method %s has @Modify(attempts = %d). There can be 1 to 1000: write for example attempts = 10.";

  static final String UPDATE_BREAKS_INDEX =
      "The method %s changes %s, but does not know %s: items would stay at their old place in %s. %s @Replace %s replace(%s"
          + " %s); and write back what was read with @Get: replace(%s). %s";

  static final String UPDATE_NOTHING =
      "The method %s has @Update, but no parameter to set. Add one that is neither part of the key nor set by the library: %s.";

  private UpdateTexts() {}
}
