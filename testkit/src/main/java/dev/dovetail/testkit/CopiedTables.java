package dev.dovetail.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The tables of a copy, each like that of the engine: made when it is first asked for, made anew
 * and empty for one that was made anew, and with the same items for one whose indexes are others. A
 * table is asked for at every use, as whoever reaches the engine directly may change it.
 */
final class CopiedTables {
  private final DynamoDbClient engine;
  private final Supplier<DynamoDbClient> copy;
  private final Map<String, Copied> tables = new HashMap<>();
  private int made;

  CopiedTables(DynamoDbClient engine, Supplier<DynamoDbClient> copy) {
    this.engine = engine;
    this.copy = copy;
  }

  /**
   * One table that both engines have.
   *
   * @param number of the table; one of the same name that is made later has another
   * @param created when the engine made it
   * @param shape keys and indexes
   */
  record Copied(int number, Instant created, CreateTableRequest shape) {
    /** {@return the attributes of the table's key, of some attributes} */
    Map<String, AttributeValue> key(Map<String, AttributeValue> attributes) {
      Map<String, AttributeValue> key = new LinkedHashMap<>(attributes);
      key.keySet()
          .retainAll(shape.keySchema().stream().map(KeySchemaElement::attributeName).toList());
      return key;
    }
  }

  /** {@return a table, or nothing if the engine has none of that name} */
  Optional<Copied> get(String name) {
    TableDescription table;
    try {
      table = engine.describeTable(b -> b.tableName(name)).table();
    } catch (ResourceNotFoundException e) {
      drop(name);
      return Optional.empty();
    }
    Copied before = tables.get(name);
    if (before != null && !before.created().equals(table.creationDateTime())) {
      drop(name);
      before = null;
    }
    CreateTableRequest shape = TableCopy.of(table);
    int number = before == null ? ++made : before.number();
    if (before == null) {
      copy.get().createTable(shape);
    } else if (!before.shape().equals(shape)) {
      // What the copy does not have yet, it does not have after this either: reads go on to lag.
      CopiedIndexes.change(copy.get(), shape);
    }
    Copied now = new Copied(number, table.creationDateTime(), shape);
    tables.put(name, now);
    return Optional.of(now);
  }

  /** Puts items into the copy of a table, also those that one of its indexes does not take. */
  void put(Copied table, Collection<Map<String, AttributeValue>> items) {
    String name = table.shape().tableName();
    List<Map<String, AttributeValue>> refused = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      try {
        copy.get().putItem(b -> b.tableName(name).item(item));
      } catch (DynamoDbException e) {
        // Every item was taken by a table with these keys: one that is older than an index.
        refused.add(item);
      }
    }
    if (!refused.isEmpty()) {
      CopiedIndexes.change(copy.get(), TableCopy.withoutGlobalIndexes(table.shape()));
      try {
        refused.forEach(item -> copy.get().putItem(b -> b.tableName(name).item(item)));
      } finally {
        CopiedIndexes.change(copy.get(), table.shape());
      }
    }
  }

  /** Drops the tables that the engine has no more. */
  void retain(Set<String> names) {
    Set.copyOf(tables.keySet()).stream().filter(name -> !names.contains(name)).forEach(this::drop);
  }

  /** Drops a table, if it is here. */
  void drop(String name) {
    if (tables.remove(name) != null) {
      copy.get().deleteTable(b -> b.tableName(name));
    }
  }
}
