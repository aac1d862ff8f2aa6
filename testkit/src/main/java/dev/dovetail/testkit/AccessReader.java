package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a request of DynamoDB's protocol what it asks IAM for. */
final class AccessReader {
  private static final Pattern EQUALS =
      Pattern.compile("([#:]?[\\w.-]+)[\\s()]*=[\\s()]*([#:]?[\\w.-]+)");

  /** In place of a partition key that is not found: no pattern of somebody's own keys has it. */
  private static final String NOT_FOUND = "(no partition key in the key condition)";

  private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:dynamodb:[^:|]*:[^:|]*:([^|]+)");
  private static final Map<String, String> ACTIONS =
      Map.of(
          "Get", "GetItem",
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");
  private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem");

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
      case "GetItem", "PutItem", "UpdateItem", "DeleteItem" -> List.of(item(operation, request));
      // These name no resource, whatever table they are about.
      case "ListStreams", "ListTables" ->
          List.of(new Access("dynamodb:" + operation, "*", Map.of()));
      default -> List.of(new Access("dynamodb:" + operation, resource(request), Map.of()));
    };
  }

  private List<Access> transaction(String operation, JsonNode request) {
    List<Access> accesses = new ArrayList<>();
    for (JsonNode action : request.path("TransactItems")) {
      for (Map.Entry<String, JsonNode> one : action.properties()) {
        String name = ACTIONS.get(one.getKey());
        if (name == null) {
          throw new IllegalArgumentException("A transaction has no " + one.getKey() + ".");
        }
        Map<ConditionKey, List<String>> context = context(one.getValue());
        context.put(ConditionKey.ENCLOSING_OPERATION, List.of(operation));
        if (name.equals("GetItem")) {
          select(context, one.getValue());
        }
        accesses.add(new Access("dynamodb:" + name, resource(one.getValue()), context));
      }
    }
    return accesses;
  }

  private Access item(String operation, JsonNode request) {
    Map<ConditionKey, List<String>> context = context(request);
    if (WRITES.contains(operation)) {
      context.put(ConditionKey.RETURN_VALUES, List.of(request.path("ReturnValues").asText("NONE")));
    } else {
      select(context, request);
    }
    return new Access("dynamodb:" + operation, resource(request), context);
  }

  /** What a request for one item, alone or in a transaction, says of it. */
  private Map<ConditionKey, List<String>> context(JsonNode request) {
    String member = request.has("Item") ? "Item" : "Key";
    return context(key(table(request), request.path(member)), RequestAttributes.of(request));
  }

  private static Map<ConditionKey, List<String>> context(
      List<String> leading, Collection<String> attributes) {
    Map<ConditionKey, List<String>> context = new EnumMap<>(ConditionKey.class);
    if (!leading.isEmpty()) {
      context.put(ConditionKey.LEADING_KEYS, leading);
    }
    if (!attributes.isEmpty()) {
      context.put(ConditionKey.ATTRIBUTES, List.copyOf(attributes));
    }
    return context;
  }

  private static void select(Map<ConditionKey, List<String>> context, JsonNode request) {
    context.put(ConditionKey.SELECT, List.of(RequestAttributes.select(request)));
  }

  private List<Access> batchGet(JsonNode request) {
    List<Access> accesses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> table : request.path("RequestItems").properties()) {
      List<String> leading = new ArrayList<>();
      Set<String> attributes = new TreeSet<>(RequestAttributes.of(table.getValue()));
      for (JsonNode key : table.getValue().path("Keys")) {
        leading.addAll(key(name(table.getKey()), key));
        key.fieldNames().forEachRemaining(attributes::add);
      }
      Map<ConditionKey, List<String>> context = context(leading, attributes);
      select(context, table.getValue());
      accesses.add(new Access("dynamodb:BatchGetItem", resource(table.getKey()), context));
    }
    return accesses;
  }

  private List<Access> batchWrite(JsonNode request) {
    List<Access> accesses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> table : request.path("RequestItems").properties()) {
      List<String> leading = new ArrayList<>();
      Set<String> attributes = new TreeSet<>();
      for (JsonNode write : table.getValue()) {
        for (JsonNode item :
            List.of(write.at("/PutRequest/Item"), write.at("/DeleteRequest/Key"))) {
          leading.addAll(key(name(table.getKey()), item));
          item.fieldNames().forEachRemaining(attributes::add);
        }
      }
      accesses.add(
          new Access(
              "dynamodb:BatchWriteItem", resource(table.getKey()), context(leading, attributes)));
    }
    return accesses;
  }

  private Access search(String operation, JsonNode request) {
    String index = request.hasNonNull("IndexName") ? request.path("IndexName").asText() : null;
    Map<ConditionKey, List<String>> context =
        context(conditioned(table(request), index, request), RequestAttributes.of(request));
    select(context, request);
    String resource = resource(request) + (index == null ? "" : "/index/" + index);
    return new Access("dynamodb:" + operation, resource, context);
  }

  /** {@return the partition key that a query's condition demands} */
  private List<String> conditioned(String table, @Nullable String index, JsonNode request) {
    Optional<String> key = keys.of(table, index);
    if (key.isEmpty()) {
      return List.of();
    }
    JsonNode older = request.path("KeyConditions").path(key.get());
    if (older.path("ComparisonOperator").asText().equals("EQ")) {
      return texts(older.path("AttributeValueList").path(0));
    }
    Matcher equal = EQUALS.matcher(request.path("KeyConditionExpression").asText());
    while (equal.find()) {
      boolean turned = equal.group(1).startsWith(":");
      String name = equal.group(turned ? 2 : 1);
      String attribute = request.path("ExpressionAttributeNames").path(name).asText(name);
      if (attribute.equals(key.get())) {
        String value = equal.group(turned ? 1 : 2);
        return texts(request.path("ExpressionAttributeValues").path(value));
      }
    }
    return request.has("KeyConditionExpression") ? List.of(NOT_FOUND) : List.of();
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

  private static String table(JsonNode request) {
    return name(request.path("TableName").asText());
  }

  /** {@return the resource of a request: its table or stream, or all of them if it names none} */
  private static String resource(JsonNode request) {
    if (request.hasNonNull("TableName")) {
      return resource(request.path("TableName").asText());
    }
    for (String member : List.of("StreamArn", "ShardIterator", "ResourceArn")) {
      Matcher arn = ARN.matcher(request.path(member).asText());
      if (arn.find()) {
        return arn.group(1);
      }
    }
    return "*";
  }

  private static String resource(String table) {
    return "table/" + name(table);
  }

  /** {@return the name of a table that a request names, or names by its ARN} */
  private static String name(String table) {
    return table.substring(table.indexOf(":table/") < 0 ? 0 : table.indexOf('/') + 1);
  }
}
