package dev.dovetail.processor;

/** The texts of the diagnostics about batches. */
final class BatchTexts {
  static final String GUARDED =
      "The method %s has @%s(unguarded = false), but DynamoDB takes no conditions in a batch. Write unguarded = true if nothing"
          + " has to be checked, or write the items one by one with @Create, @Replace, @Update and @Delete.";

  static final String VERSION =
      "The method %s has @%s, but %s has the @Version %s, which a batch can't check: DynamoDB takes no conditions there. Write"
          + " the items one by one with @Create, @Replace, @Update and @Delete.";

  private BatchTexts() {}
}
