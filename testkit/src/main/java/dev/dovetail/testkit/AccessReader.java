package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a request of DynamoDB's protocol what it asks IAM for. */
final class AccessReader {
  private static final Pattern EQUALS = Pattern.compile("(#?[\\w.-]+)\\s*=\\s*(:\\w+)");
  private static final Map<String, String> WRITES =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");

  private final PartitionKeys keys;

  AccessReader(PartitionKeys keys) {
    this.keys = keys;
  }

  /** Knows the attribute that is the partition key of a table or index, if it is one attribute. */
  interface PartitionKeys {
    Optional<String> of(String table, @Nullable String index);
  }

  List<Access> read(String operation, JsonNode request) {
    return switch (operation) {
      case "TransactGetItems", "TransactWriteItems" -> transaction(operation, request);
      case "BatchGetItem" -> batchGet(request);
      case "BatchWriteItem" -> batchWrite(request);
      case "Query", "Scan" -> List.of(search(operation, request));
      case "PutItem" -> List.of(item(operation, request, "Item", null));
      default -> List.of(item(operation, request, "Key", null));
    };
  }

  private List<Access> transaction(String operation, JsonNode request) {
    List<Access> accesses = new ArrayList<>();
    for (JsonNode action : request.path("TransactItems")) {
      for (Map.Entry<String, JsonNode> one : action.properties()) {
        String name = one.getKey().equals("Get") ? "GetItem" : WRITES.get(one.getKey());
        if (name == null) {
          throw new IllegalArgumentException("A transaction has no " + one.getKey() + ".");
        }
        String key = one.getKey().equals("Put") ? "Item" : "Key";
        accesses.add(item(name, one.getValue(), key, operation));
      }
    }
    return accesses;
  }

  private Access item(
      String operation, JsonNode request, String member, @Nullable String enclosing) {
    String table = request.path("TableName").asText();
    return new Access(
        "dynamodb:" + operation, table, null, key(table, request.path(member)), enclosing);
  }

  private List<Access> batchGet(JsonNode request) {
    List<Access> accesses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> table : request.path("RequestItems").properties()) {
      List<String> leading = new ArrayList<>();
      table.getValue().path("Keys").forEach(key -> leading.addAll(key(table.getKey(), key)));
      accesses.add(new Access("dynamodb:BatchGetItem", table.getKey(), null, leading, null));
    }
    return accesses;
  }

  private List<Access> batchWrite(JsonNode request) {
    List<Access> accesses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> table : request.path("RequestItems").properties()) {
      List<String> leading = new ArrayList<>();
      for (JsonNode write : table.getValue()) {
        leading.addAll(key(table.getKey(), write.at("/PutRequest/Item")));
        leading.addAll(key(table.getKey(), write.at("/DeleteRequest/Key")));
      }
      accesses.add(new Access("dynamodb:BatchWriteItem", table.getKey(), null, leading, null));
    }
    return accesses;
  }

  private Access search(String operation, JsonNode request) {
    String table = request.path("TableName").asText();
    String index = request.hasNonNull("IndexName") ? request.path("IndexName").asText() : null;
    return new Access(
        "dynamodb:" + operation, table, index, conditioned(table, index, request), null);
  }

  /** {@return the partition key that a query's condition demands} */
  private List<String> conditioned(String table, @Nullable String index, JsonNode request) {
    Optional<String> key = keys.of(table, index);
    if (key.isEmpty()) {
      return List.of();
    }
    Matcher equal = EQUALS.matcher(request.path("KeyConditionExpression").asText());
    while (equal.find()) {
      String name = equal.group(1);
      String attribute = request.path("ExpressionAttributeNames").path(name).asText(name);
      if (attribute.equals(key.get())) {
        return texts(request.path("ExpressionAttributeValues").path(equal.group(2)));
      }
    }
    return List.of();
  }

  private List<String> key(String table, JsonNode attributes) {
    Optional<String> key = keys.of(table, null);
    return key.isEmpty() ? List.of() : texts(attributes.path(key.get()));
  }

  private static List<String> texts(JsonNode attribute) {
    List<String> texts = new ArrayList<>();
    attribute.elements().forEachRemaining(value -> texts.add(value.asText()));
    return texts;
  }
}
