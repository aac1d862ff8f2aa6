package dev.dovetail.benchmarks.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads a stream from its start up to the record of an item. */
final class StreamEnd {
  private StreamEnd() {}

  static List<JsonNode> records(Side side, String table, String lastKey) throws Exception {
    side.send(Sent.toTables("DescribeTable", "{\"TableName\":\"" + table + "\"}"));
    side.send(Sent.toStreams("DescribeStream", "{\"StreamArn\":\"@StreamArn\"}"));
    side.send(
        Sent.toStreams(
            "GetShardIterator",
            "{\"StreamArn\":\"@StreamArn\",\"ShardId\":\"@ShardId\","
                + "\"ShardIteratorType\":\"TRIM_HORIZON\"}"));
    List<JsonNode> records = new ArrayList<>();
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (records.isEmpty() || !isOf(records.get(records.size() - 1), lastKey)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The record of " + lastKey + " did not come: " + records.size());
      }
      Answer page =
          side.send(Sent.toStreams("GetRecords", "{\"ShardIterator\":\"@ShardIterator\"}"));
      page.body().path("Records").forEach(record -> records.add(typed("", record)));
    }
    return records;
  }

  /** The server leaves the type off an empty map in a record, the wire adds it. */
  private static JsonNode typed(String name, JsonNode node) {
    if (node instanceof ObjectNode object && object.isEmpty() && !name.equals("M")) {
      object.putObject("M");
    } else if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> typed(member.getKey(), member.getValue()));
    } else {
      node.forEach(element -> typed("", element));
    }
    return node;
  }

  private static boolean isOf(JsonNode record, String key) {
    return record.at("/dynamodb/Keys/pk/S").asText().equals(key);
  }
}
