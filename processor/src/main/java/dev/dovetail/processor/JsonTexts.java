package dev.dovetail.processor;

/** The texts of the diagnostics about records of requests and responses. */
final class JsonTexts {
  static final String NOT_RECORD = "@%s is on %s, which %s. Declare it as: record %s(...) {}";

  static final String COMPONENT_TYPE =
      "The component %s of record %s is of type %s, which can't be %s. %s";

  static final String CONSTRAINT_TYPE =
      "The component %s of record %s has @%s for values of type %s. @Size is for strings, lists, sets and maps, @Range for numbers, @Format"
          + " for strings: remove it, or write it before the type that it is for, such as List<@Size(max = 20) String>.";

  static final String BOUNDS =
      "The component %s of record %s has @%s, but %s. Write bounds that values can have.";

  static final String MEMBER_NAME =
      "The component %s of record %s has the name \"%s\", but %s. Give it one of its own: @JsonName(\"...\")";

  static final String DEFAULT = "The component %s of record %s has @Default(\"%s\"), but %s";

  static final String RECURSIVE =
      "The component %s of record %s leads back to %s, but a body can't contain itself. Send the id of the other one, or write a"
          + " record for each level.";

  static final String ROUTE_RECORD =
      "The route of function %s has %s = %s.class, which has no @%s. Write it on the record that is read or written there.";

  static final String ROUTE_STATUS =
      "The route of function %s has status = %d, which is no success. Write one from 200 to 299.";

  static final String ROUTE_REFUSAL =
      "The route of function %s has %d in refusals, which is no refusal. Write statuses from 400 to 599.";

  private JsonTexts() {}
}
