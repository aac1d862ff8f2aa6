package dev.dovetail.processor;

/** The texts of the diagnostics about the time at which items expire. */
final class TimeToLiveTexts {
  static final String TIME_TO_LIVE_IN_KEY =
      "The component %s of record %s has @TimeToLive, so it is stored as DynamoDB needs it to delete the item, and can't be named"
          + " in a key or an index, as here in %s. Name a component of its own that has the same time, such as Instant endsAt.";

  static final String TIME_TO_LIVE_DIFFERS =
      "The entities %s and %s of table %s have @TimeToLive on components of different names, %s and %s, but DynamoDB looks at"
          + " one attribute of a table. Rename %s of %s to %s.";

  static final String TIME_TO_LIVE_FOREIGN =
      "The component %s of entity %s holds a number and has the name of the one with @TimeToLive in %s: DynamoDB would take it"
          + " for the second at which the item expires, and delete the item from table %s. Give it another name.";

  static final String INCLUDE_EXPIRED_UNUSED =
      "The method %s has includeExpired = true, but %s has no component with @TimeToLive, so its items never expire. Remove"
          + " it.";

  private TimeToLiveTexts() {}
}
