package dev.dovetail.examples.unique;

import dev.dovetail.ItemKey;
import dev.dovetail.TableOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is in the table, past the repositories. */
final class Stored {
  static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");

  private final DynamoDbClient engine;
  private final String table;

  Stored(DynamoDbClient engine, WritesTable table) {
    this.engine = engine;
    this.table = ((DynamoDbWritesTable) table).tableName();
  }

  /** The same table at another time. */
  WritesTable at(Instant time) {
    return at(time, engine);
  }

  WritesTable at(Instant time, DynamoDbClient client) {
    TableOptions options =
        TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC)).withPause(pause -> {});
    return DynamoDbWritesTable.on(client, table, options);
  }

  Map<String, AttributeValue> item(ItemKey key) {
    return engine.getItem(r -> r.tableName(table).key(attributes(key)).consistentRead(true)).item();
  }

  /** Sets an attribute as other software does. */
  void set(ItemKey key, String attribute, AttributeValue value) {
    engine.updateItem(
        r ->
            r.tableName(table)
                .key(attributes(key))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
  }

  /** Removes an attribute as other software does. */
  void removeAttribute(ItemKey key, String attribute) {
    engine.updateItem(
        r ->
            r.tableName(table)
                .key(attributes(key))
                .updateExpression("REMOVE #a")
                .expressionAttributeNames(Map.of("#a", attribute)));
  }

  void remove(ItemKey key) {
    engine.deleteItem(r -> r.tableName(table).key(attributes(key)));
  }

  List<Map<String, AttributeValue>> all() {
    return engine.scan(r -> r.tableName(table).consistentRead(true)).items();
  }

  /** The guards that are stored, each with its owner and its end. */
  Set<String> guards() {
    Set<String> guards = new TreeSet<>();
    for (Map<String, AttributeValue> item : all()) {
      if ("_unique".equals(item.get("_type").s())) {
        List<AttributeValue> owner = item.get("_owner").l();
        AttributeValue end = item.get("expiresAt");
        guards.add(
            guard(
                item.get("pk").s(),
                new ItemKey(owner.get(0).s(), owner.get(1).s()),
                end == null ? "" : end.n()));
      }
    }
    return guards;
  }

  static String guard(String pk, ItemKey owner, String end) {
    return pk + " of " + owner + " until " + end;
  }

  private static Map<String, AttributeValue> attributes(ItemKey key) {
    return new HashMap<>(
        Map.of("pk", AttributeValue.fromS(key.pk()), "sk", AttributeValue.fromS(key.sk())));
  }
}
