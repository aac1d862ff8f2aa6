package dev.dovetail.benchmarks.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Draws requests that make, change and describe tables, and those to their streams. */
final class WireTables {
  static final Set<String> STREAMS =
      Set.of("ListStreams", "DescribeStream", "GetShardIterator", "GetRecords");

  static final Set<String> DATA =
      Set.of(
          "PutItem",
          "GetItem",
          "UpdateItem",
          "DeleteItem",
          "Query",
          "Scan",
          "BatchGetItem",
          "BatchWriteItem",
          "TransactGetItems",
          "TransactWriteItems",
          "GetShardIterator",
          "GetRecords");

  static final Set<String> READS =
      Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems", "DescribeTable");

  private final Drawn drawn;

  WireTables(Drawn drawn) {
    this.drawn = drawn;
  }

  String operation(ObjectNode body) {
    switch (drawn.number(14)) {
      case 0 -> {
        create(body, drawn.oneOf("other", "other", "another", "things"));
        return "CreateTable";
      }
      case 1 -> {
        body.put("TableName", drawn.oneOf("another", "another", "other", "nothing"));
        return "DeleteTable";
      }
      case 2 -> {
        body.put("TableName", drawn.oneOf("other", "nothing"));
        body.putObject("StreamSpecification")
            .put("StreamEnabled", drawn.oneIn(2))
            .put("StreamViewType", drawn.oneOf("KEYS_ONLY", "NEW_IMAGE"));
        return "UpdateTable";
      }
      case 3, 4 -> {
        body.put("TableName", drawn.oneOf("things", "other", "nothing"));
        return drawn.oneOf("DescribeTable", "DescribeTimeToLive");
      }
      case 5 -> {
        body.put("Limit", 1 + drawn.number(3)).put("ExclusiveStartTableName", "nothing");
        return "ListTables";
      }
      case 6 -> {
        body.put("TableName", drawn.oneOf("other", "nothing"));
        body.putObject("TimeToLiveSpecification")
            .put("AttributeName", drawn.oneOf("ttl", "gone"))
            .put("Enabled", drawn.oneIn(2));
        return "UpdateTimeToLive";
      }
      case 7 -> {
        return drawn.oneOf("DescribeLimits", "DescribeEndpoints", "ListBackups", "GetThing");
      }
      default -> {
        return stream(body);
      }
    }
  }

  private String stream(ObjectNode body) {
    String arn = drawn.oneIn(8) ? "arn:none" : "@StreamArn";
    switch (drawn.number(5)) {
      case 0 -> {
        body.put("TableName", "things");
        return "ListStreams";
      }
      case 1 -> {
        body.put("StreamArn", arn);
        return "DescribeStream";
      }
      case 2 -> {
        body.put("StreamArn", arn)
            .put("ShardId", "@ShardId")
            .put("ShardIteratorType", drawn.oneOf("TRIM_HORIZON", "LATEST", "x"));
        return "GetShardIterator";
      }
      case 3 -> {
        body.put("StreamArn", arn)
            .put("ShardId", "@ShardId")
            .put("SequenceNumber", drawn.oneOf("@SequenceNumber", "x"))
            .put("ShardIteratorType", drawn.oneOf("AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"));
        return "GetShardIterator";
      }
      default -> {
        body.put("ShardIterator", drawn.oneIn(8) ? "none" : "@ShardIterator").put("Limit", 5);
        return "GetRecords";
      }
    }
  }

  /** A table with an index and a stream. */
  static void create(ObjectNode body, String table) {
    body.put("TableName", table).put("BillingMode", "PAY_PER_REQUEST");
    ArrayNode attributes = body.putArray("AttributeDefinitions");
    attributes.addObject().put("AttributeName", "pk").put("AttributeType", "S");
    attributes.addObject().put("AttributeName", "sk").put("AttributeType", "S");
    attributes.addObject().put("AttributeName", "s").put("AttributeType", "S");
    attributes.addObject().put("AttributeName", "n").put("AttributeType", "N");
    key(body.putArray("KeySchema"), "pk", "sk");
    ObjectNode index = body.putArray("GlobalSecondaryIndexes").addObject();
    index.put("IndexName", "byS").putObject("Projection").put("ProjectionType", "ALL");
    key(index.putArray("KeySchema"), "s", "n");
    body.putObject("StreamSpecification")
        .put("StreamEnabled", true)
        .put("StreamViewType", "NEW_AND_OLD_IMAGES");
  }

  private static void key(ArrayNode schema, String partition, String sort) {
    schema.addObject().put("AttributeName", partition).put("KeyType", "HASH");
    schema.addObject().put("AttributeName", sort).put("KeyType", "RANGE");
  }
}
