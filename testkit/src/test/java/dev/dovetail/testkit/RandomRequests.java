package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Draws requests to one table, good ones and some that DynamoDB refuses. */
final class RandomRequests {
  private static final String TABLE = "things";

  private final Random random;
  private String last = "";

  RandomRequests(long seed) {
    this.random = new Random(seed);
  }

  static List<AttributeDefinition> attributes() {
    return List.of(attribute("pk"), attribute("sk"));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static List<KeySchemaElement> keys() {
    return List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE));
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
  }

  /** The request of the last call of {@link #next()}, in words. */
  String last() {
    return last;
  }

  Function<DynamoDbClient, SdkPojo> next() {
    String table = random.nextInt(40) == 0 ? "nothings" : TABLE;
    switch (random.nextInt(9)) {
      case 0 -> {
        Map<String, AttributeValue> item = item();
        boolean guarded = random.nextBoolean();
        last = "put " + item + " guarded " + guarded;
        return client ->
            client.putItem(
                b ->
                    b.tableName(table)
                        .item(item)
                        .conditionExpression(guarded ? "attribute_not_exists(pk)" : null)
                        .returnValues(ReturnValue.ALL_OLD)
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
      }
      case 1 -> {
        Map<String, AttributeValue> key = key();
        last = "get " + key;
        return client ->
            client.getItem(
                b -> b.tableName(table).key(key).consistentRead(true).projectionExpression("pk"));
      }
      case 2 -> {
        Map<String, AttributeValue> key = key();
        String expression =
            random.nextInt(10) == 0 ? "SET pk = :v" : "SET #a = :v ADD n :one REMOVE gone";
        AttributeValue value = value(0);
        last = "update " + key + " " + expression + " " + value;
        return client ->
            client.updateItem(
                b -> {
                  b.tableName(table).key(key).updateExpression(expression);
                  b.returnValues(ReturnValue.ALL_NEW);
                  if (expression.startsWith("SET pk")) {
                    b.expressionAttributeValues(Map.of(":v", value));
                  } else {
                    b.expressionAttributeNames(Map.of("#a", "size"))
                        .expressionAttributeValues(
                            Map.of(":v", value, ":one", AttributeValue.fromN("1")));
                  }
                });
      }
      case 3 -> {
        Map<String, AttributeValue> key = key();
        last = "delete " + key;
        return client ->
            client.deleteItem(b -> b.tableName(table).key(key).returnValues(ReturnValue.ALL_OLD));
      }
      case 4 -> {
        int limit = random.nextInt(4);
        String pk = "p" + random.nextInt(3);
        last = "query " + pk + " limit " + limit;
        return client ->
            client.query(
                b ->
                    b.tableName(table)
                        .keyConditionExpression("pk = :p AND begins_with(sk, :s)")
                        .expressionAttributeValues(
                            Map.of(":p", AttributeValue.fromS(pk), ":s", AttributeValue.fromS("s")))
                        .scanIndexForward(limit % 2 == 0)
                        .limit(limit));
      }
      case 5 -> {
        last = "scan";
        return client -> client.scan(b -> b.tableName(table).select(Select.COUNT));
      }
      case 6 -> {
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
          Map<String, AttributeValue> item = item();
          writes.add(WriteRequest.builder().putRequest(p -> p.item(item)).build());
        }
        last = "batch write " + writes;
        return client -> client.batchWriteItem(b -> b.requestItems(Map.of(table, writes)));
      }
      case 7 -> {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          keys.add(key());
        }
        last = "batch get " + keys;
        return client ->
            client.batchGetItem(
                b -> b.requestItems(Map.of(table, KeysAndAttributes.builder().keys(keys).build())));
      }
      default -> {
        Map<String, AttributeValue> item = item();
        Map<String, AttributeValue> key = key();
        last = "transaction " + item + " and " + key;
        return client ->
            client.transactWriteItems(
                b ->
                    b.transactItems(
                        TransactWriteItem.builder().put(p -> p.tableName(table).item(item)).build(),
                        TransactWriteItem.builder()
                            .conditionCheck(
                                c ->
                                    c.tableName(table)
                                        .key(key)
                                        .conditionExpression("attribute_exists(pk)")
                                        .returnValuesOnConditionCheckFailure("ALL_OLD"))
                            .build()));
      }
    }
  }

  private Map<String, AttributeValue> key() {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    key.put("pk", AttributeValue.fromS("p" + random.nextInt(3)));
    if (random.nextInt(30) > 0) {
      key.put("sk", AttributeValue.fromS("s" + random.nextInt(4)));
    }
    return key;
  }

  private Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = key();
    for (int i = random.nextInt(4); i > 0; i--) {
      item.put("a" + random.nextInt(5), value(0));
    }
    return item;
  }

  private AttributeValue value(int depth) {
    return switch (random.nextInt(depth > 2 ? 7 : 10)) {
      case 0 -> AttributeValue.fromS("text \" \\ \u0001 \u00e9 " + random.nextInt(9));
      case 1 -> AttributeValue.fromN(Integer.toString(random.nextInt(1000) - 500));
      case 2 -> AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, (byte) 200}));
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 -> AttributeValue.fromNul(true);
      case 5 -> AttributeValue.fromSs(random.nextInt(9) == 0 ? List.of() : List.of("a", "b"));
      case 6 -> AttributeValue.fromN(random.nextInt(9) == 0 ? "no number" : "1.50");
      case 7 -> AttributeValue.fromL(List.of(value(depth + 1), value(depth + 1)));
      case 8 -> AttributeValue.fromM(Map.of("key", value(depth + 1)));
      default -> AttributeValue.fromL(List.of());
    };
  }

  /** {@return an item with an attribute of each type, and with empty ones} */
  static Map<String, AttributeValue> everyType() {
    SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, 127, (byte) 128, (byte) 255});
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("pk", AttributeValue.fromS("p"));
    item.put("sk", AttributeValue.fromS("s"));
    item.put("s", AttributeValue.fromS(""));
    item.put("n", AttributeValue.fromN("-12345678901234567890123456789012345678"));
    item.put("b", AttributeValue.fromB(bytes));
    item.put("bool", AttributeValue.fromBool(false));
    item.put("null", AttributeValue.fromNul(true));
    item.put("ss", AttributeValue.fromSs(List.of("a", "\ud83d\ude00")));
    item.put("ns", AttributeValue.fromNs(List.of("1", "2.5")));
    item.put("bs", AttributeValue.fromBs(List.of(bytes)));
    item.put("l", AttributeValue.fromL(List.of()));
    item.put("m", AttributeValue.fromM(Map.of("l", AttributeValue.fromL(List.of()))));
    return item;
  }
}
