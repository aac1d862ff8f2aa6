package dev.dovetail.benchmarks.testkit;

/**
 * A request as it goes over the wire.
 *
 * @param operation such as {@code PutItem}
 * @param target what the header says: the API and the operation
 * @param body the JSON, with {@code @name} for what only an earlier answer can tell
 */
record Sent(String operation, String target, String body) {
  static Sent toTables(String operation, String body) {
    return new Sent(operation, "DynamoDB_20120810." + operation, body);
  }

  static Sent toStreams(String operation, String body) {
    return new Sent(operation, "DynamoDBStreams_20120810." + operation, body);
  }

  @Override
  public String toString() {
    return target + " " + (body.length() > 3000 ? body.substring(0, 3000) + "..." : body);
  }
}
