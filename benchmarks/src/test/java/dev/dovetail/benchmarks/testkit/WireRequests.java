package dev.dovetail.benchmarks.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/**
 * Draws requests of all operations, good ones and bad ones, to a few tables that come and go. The
 * same seed draws the same.
 */
final class WireRequests {
  static final String TABLE = "things";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] CONDITIONS = {
    "attribute_not_exists(pk)",
    "attribute_exists(pk)",
    "attribute_exists(pk) AND #n > :n",
    "#n BETWEEN :n AND :m",
    "#s IN (:s, :t)",
    "NOT contains(#s, :s) OR begins_with(#s, :t)",
    "size(#s) < :n",
    "attribute_type(#s, :s)",
    "#m.#s = :s",
    "#n >",
    "attribute_exists(",
    "foo(pk)",
    "size(pk)",
    "size = :n",
    "#l[0] <> :s",
    ":n BETWEEN :m AND #n",
    ""
  };
  private static final String[] UPDATES = {
    "SET #s = :s",
    "SET #n = #n + :n",
    "SET #n = if_not_exists(#n, :n) - :m",
    "ADD #n :n",
    "ADD #set :set REMOVE #s",
    "DELETE #set :set",
    "SET #l = list_append(if_not_exists(#l, :l), :l)",
    "REMOVE #l[0], #x",
    "SET #m.#s = :s",
    "SET #n = :n, #n = :m",
    "SET pk = :s",
    "SET #s = :s SET #n = :n",
    "SET #s",
    "SET s = :s",
    "SET size = :n",
    "SET #m = #l, #l = #m",
    ""
  };
  private static final String[] KEY_CONDITIONS = {
    "pk = :p",
    "pk = :p AND sk = :q",
    "pk = :p AND begins_with(sk, :q)",
    "pk = :p AND sk BETWEEN :q AND :r",
    "sk > :q AND pk = :p",
    "#pk = :p AND #sk <= :q",
    "sk = :q",
    "pk > :p",
    "pk = :p OR sk = :q",
    "pk = :p AND n = :n",
    "pk ="
  };

  private final Drawn drawn;
  private final WireTables tables;

  WireRequests(long seed) {
    this.drawn = new Drawn(new Random(seed));
    this.tables = new WireTables(drawn);
  }

  Sent next() {
    ObjectNode body = JSON.objectNode();
    String operation = operation(body);
    if (drawn.oneIn(5)) {
      Mutation.apply(body, drawn);
    }
    boolean ofStreams = WireTables.STREAMS.contains(operation);
    return ofStreams
        ? Sent.toStreams(operation, body.toString())
        : Sent.toTables(operation, body.toString());
  }

  private String operation(ObjectNode body) {
    return switch (drawn.number(26)) {
      case 0, 1, 2, 3 -> put(body);
      case 4, 5 -> get(body);
      case 6, 7, 8, 9 -> update(body);
      case 10, 11 -> delete(body);
      case 12, 13, 14 -> query(body);
      case 15, 16 -> scan(body);
      case 17, 18 -> batchWrite(body);
      case 19 -> batchGet(body);
      case 20, 21, 22 -> transactWrite(body);
      case 23 -> transactGet(body);
      default -> tables.operation(body);
    };
  }

  private String table() {
    return drawn.oneIn(30) ? "nothing" : drawn.oneIn(6) ? "other" : TABLE;
  }

  private void returns(ObjectNode body, String... values) {
    if (drawn.oneIn(2)) {
      body.put("ReturnValues", drawn.oneOf(values));
    }
    capacity(body);
    if (drawn.oneIn(2)) {
      body.put("ReturnValuesOnConditionCheckFailure", drawn.oneOf("ALL_OLD", "NONE"));
    }
    if (drawn.oneIn(8)) {
      body.put("ReturnItemCollectionMetrics", "SIZE");
    }
  }

  private void capacity(ObjectNode body) {
    if (drawn.oneIn(2)) {
      body.put("ReturnConsumedCapacity", drawn.oneOf("TOTAL", "INDEXES", "NONE"));
    }
  }

  private String put(ObjectNode body) {
    body.put("TableName", table()).set("Item", drawn.item());
    if (drawn.oneIn(2)) {
      body.put("ConditionExpression", drawn.mostly(9, CONDITIONS));
    }
    drawn.define(body);
    returns(body, "ALL_OLD", "NONE", "ALL_NEW");
    return "PutItem";
  }

  private String get(ObjectNode body) {
    body.put("TableName", table()).put("ConsistentRead", drawn.oneIn(2)).set("Key", drawn.key());
    if (drawn.oneIn(4)) {
      body.put("ProjectionExpression", drawn.oneOf("pk", "#s, #n", "#m.#s, #l[0]", "pk, pk", ","));
    } else if (drawn.oneIn(8)) {
      body.putArray("AttributesToGet").add("pk").add("s");
    }
    drawn.define(body);
    capacity(body);
    return "GetItem";
  }

  private String update(ObjectNode body) {
    body.put("TableName", table()).set("Key", drawn.key());
    if (drawn.oneIn(12)) {
      ObjectNode change = body.putObject("AttributeUpdates").putObject("s");
      change.put("Action", drawn.oneOf("PUT", "ADD", "DELETE")).set("Value", drawn.value(0));
    } else {
      body.put("UpdateExpression", drawn.mostly(9, UPDATES));
    }
    if (drawn.oneIn(3)) {
      body.put("ConditionExpression", drawn.mostly(9, CONDITIONS));
    }
    drawn.define(body);
    returns(body, "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW", "NONE");
    return "UpdateItem";
  }

  private String delete(ObjectNode body) {
    body.put("TableName", table()).set("Key", drawn.key());
    if (drawn.oneIn(12)) {
      body.putObject("Expected").putObject("s").put("Exists", false);
    } else if (drawn.oneIn(2)) {
      body.put("ConditionExpression", drawn.mostly(9, CONDITIONS));
    }
    drawn.define(body);
    returns(body, "ALL_OLD", "NONE", "UPDATED_NEW");
    return "DeleteItem";
  }

  private String query(ObjectNode body) {
    body.put("TableName", table());
    if (drawn.oneIn(4)) {
      body.put("IndexName", drawn.oneOf("byS", "byS", "none"))
          .put("KeyConditionExpression", drawn.oneOf("#s = :s", "#s = :s AND #n > :n"));
    } else {
      body.put("KeyConditionExpression", drawn.mostly(6, KEY_CONDITIONS))
          .put("ScanIndexForward", drawn.oneIn(2));
    }
    search(body);
    return "Query";
  }

  private String scan(ObjectNode body) {
    body.put("TableName", table());
    if (drawn.oneIn(5)) {
      body.put("TotalSegments", 2).put("Segment", drawn.number(3));
    }
    if (drawn.oneIn(5)) {
      body.put("IndexName", "byS");
    }
    search(body);
    return "Scan";
  }

  private void search(ObjectNode body) {
    if (drawn.oneIn(3)) {
      body.put("FilterExpression", drawn.mostly(9, CONDITIONS));
    }
    if (drawn.oneIn(3)) {
      body.put("Limit", drawn.number(5));
    }
    if (drawn.oneIn(6)) {
      body.put(
          "Select",
          drawn.oneOf(
              "COUNT", "ALL_ATTRIBUTES", "SPECIFIC_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"));
    }
    if (drawn.oneIn(6)) {
      body.put("ConsistentRead", true);
    }
    if (drawn.oneIn(10)) {
      body.set("ExclusiveStartKey", drawn.key());
    }
    drawn.define(body);
    capacity(body);
  }

  private String batchWrite(ObjectNode body) {
    ArrayNode writes = body.putObject("RequestItems").putArray(table());
    for (int i = drawn.oneIn(20) ? 26 : 1 + drawn.number(4); i > 0; i--) {
      if (drawn.oneIn(3)) {
        writes.addObject().putObject("DeleteRequest").set("Key", drawn.key());
      } else {
        writes.addObject().putObject("PutRequest").set("Item", drawn.item());
      }
    }
    capacity(body);
    return "BatchWriteItem";
  }

  private String batchGet(ObjectNode body) {
    ObjectNode table = body.putObject("RequestItems").putObject(table());
    ArrayNode keys = table.putArray("Keys");
    for (int i = drawn.oneIn(20) ? 101 : 1 + drawn.number(4); i > 0; i--) {
      keys.add(drawn.key());
    }
    if (drawn.oneIn(4)) {
      table.put("ProjectionExpression", "pk, sk");
    }
    capacity(body);
    return "BatchGetItem";
  }

  private String transactWrite(ObjectNode body) {
    ArrayNode actions = body.putArray("TransactItems");
    for (int i = drawn.oneIn(30) ? 101 : 1 + drawn.number(4); i > 0; i--) {
      actions.add(action());
    }
    if (drawn.oneIn(4)) {
      body.put("ClientRequestToken", "token" + drawn.number(3));
    }
    capacity(body);
    return "TransactWriteItems";
  }

  private ObjectNode action() {
    ObjectNode write = JSON.objectNode().put("TableName", table());
    String kind = drawn.oneOf("Put", "Update", "Delete", "ConditionCheck");
    switch (kind) {
      case "Put" -> write.set("Item", drawn.item());
      case "Update" -> write.put("UpdateExpression", drawn.mostly(9, UPDATES));
      default -> {
        // Only keys and conditions.
      }
    }
    if (!kind.equals("Put")) {
      write.set("Key", drawn.key());
    }
    if (kind.equals("ConditionCheck") || drawn.oneIn(3)) {
      write.put("ConditionExpression", drawn.mostly(9, CONDITIONS));
    }
    if (drawn.oneIn(2)) {
      write.put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    }
    drawn.define(write);
    ObjectNode action = JSON.objectNode();
    action.set(kind, write);
    return action;
  }

  private String transactGet(ObjectNode body) {
    ArrayNode reads = body.putArray("TransactItems");
    for (int i = 1 + drawn.number(4); i > 0; i--) {
      reads.addObject().putObject("Get").put("TableName", table()).set("Key", drawn.key());
    }
    capacity(body);
    return "TransactGetItems";
  }
}
