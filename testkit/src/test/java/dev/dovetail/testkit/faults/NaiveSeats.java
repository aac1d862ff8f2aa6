package dev.dovetail.testkit.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The same seats by plain calls of the SDK, as they are often written. */
final class NaiveSeats {
  private static final String TABLE = "seat";
  private static final int IN_ONE_REQUEST = 25;

  private final DynamoDbClient client;

  NaiveSeats(DynamoDbClient client) {
    this.client = client;
  }

  static Map<String, AttributeValue> key(String id) {
    return Map.of("pk", text("HALL#h"), "sk", text("SEAT#" + id));
  }

  static Map<String, AttributeValue> ticketKey(int number) {
    return Map.of("pk", text("HALL#h"), "sk", text("TICKET#t" + number));
  }

  static Map<String, AttributeValue> item(String id, String holder) {
    Map<String, AttributeValue> item = new HashMap<>(key(id));
    item.put("_type", text("SEAT"));
    item.put("hall", text("h"));
    item.put("id", text(id));
    item.put("holder", text(holder));
    item.put("sold", number(0));
    item.put("text", text(""));
    item.put("version", number(1));
    return item;
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  String create(String id, String holder) {
    client.putItem(
        b ->
            b.tableName(TABLE)
                .item(item(id, holder))
                .conditionExpression("attribute_not_exists(pk)"));
    return "stored";
  }

  String createBoth(String one, String other) {
    client.transactWriteItems(b -> b.transactItems(put(one), put(other)));
    return "stored";
  }

  private static TransactWriteItem put(String id) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(TABLE)
                    .item(item(id, "ann"))
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  /** Adds within the request, as one should; but a request may be done twice. */
  void sell(String id) {
    client.updateItem(
        b ->
            b.tableName(TABLE)
                .key(key(id))
                .updateExpression("ADD sold :one")
                .expressionAttributeValues(Map.of(":one", number(1))));
  }

  /** Reads, changes and writes back. */
  void sellByReading(String id) {
    Map<String, AttributeValue> item =
        new HashMap<>(client.getItem(b -> b.tableName(TABLE).key(key(id))).item());
    item.put("sold", number(Long.parseLong(item.get("sold").n()) + 1));
    client.putItem(b -> b.tableName(TABLE).item(item));
  }

  /** {@return how many it has stored, as it believes} */
  int putAll(int count) {
    List<WriteRequest> writes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, AttributeValue> item = item("s" + i, "ann");
      writes.add(WriteRequest.builder().putRequest(p -> p.item(item)).build());
    }
    for (int i = 0; i < count; i += IN_ONE_REQUEST) {
      List<WriteRequest> some = writes.subList(i, Math.min(count, i + IN_ONE_REQUEST));
      client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, some)));
    }
    return count;
  }

  /** {@return how many of the tickets there are, as it believes} */
  int getAll(int count) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(ticketKey(i));
    }
    return client
        .batchGetItem(
            b -> b.requestItems(Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build())))
        .responses()
        .get(TABLE)
        .size();
  }

  /** {@return a seat, with the time of its end if it has one} */
  Optional<Map<String, AttributeValue>> get(String id) {
    var answer = client.getItem(b -> b.tableName(TABLE).key(key(id)).consistentRead(true));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  /** {@return the ids of seats that were sold so often: what one request returns} */
  List<String> sold(int number) {
    QueryResponse answer =
        client.query(
            b ->
                b.tableName(TABLE)
                    .keyConditionExpression("pk = :pk")
                    .filterExpression("sold = :sold")
                    .expressionAttributeValues(
                        Map.of(":pk", text("HALL#h"), ":sold", number(number))));
    return answer.items().stream().map(item -> item.get("id").s()).toList();
  }

  /** {@return the ids and holders of the seats that an index has for a holder} */
  List<String> ofHolder(String holder) {
    List<String> found = new ArrayList<>();
    client
        .query(
            b ->
                b.tableName(TABLE)
                    .indexName("byHolder")
                    .keyConditionExpression("#t = :t AND holder = :h")
                    .expressionAttributeNames(Map.of("#t", "_type"))
                    .expressionAttributeValues(Map.of(":t", text("SEAT"), ":h", text(holder))))
        .items()
        .forEach(
            keys -> {
              var item = get(keys.get("id").s()).orElseThrow();
              found.add(item.get("id").s() + " of " + item.get("holder").s());
            });
    return found;
  }
}
