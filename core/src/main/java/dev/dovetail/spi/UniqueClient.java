package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Carries out the writes of generated repositories whose entity has unique components: each writes
 * the item and the guards of its values in one transaction.
 *
 * <p>All but a create read the item first, consistently, and begin again if it was written by
 * others before the transaction. Immutable, and safe for use by any number of threads.
 */
public final class UniqueClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public UniqueClient(TableClient table) {
    this.table = table;
  }

  /** Writes an item whose key must be free, and returns it as it is stored. */
  public <T> T create(EntitySchema<T> schema, T item) {
    return new GuardedCreate<>(table, schema, item).run();
  }

  /** Writes every component of an item that must exist, except its time of creation. */
  public <T> T replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    WriteToken token = WriteToken.of(table.options());
    Map<String, AttributeValue> attributes = schema.toItem(item);
    PreparedUpdate.write(schema, attributes, update);
    ItemKey key = EntitySchema.keyOf(attributes);
    return new GuardedUpdate<>(table, schema, key, update, token).run();
  }

  /** Changes an item that must exist, and returns it as it is then. */
  public <T> T update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    WriteToken token = WriteToken.of(table.options());
    return new GuardedUpdate<>(table, schema, key, update, token).run();
  }

  /**
   * Writes an item, whether there is one with its key or not, and returns it as it is then.
   *
   * @param item the item as it is if there was none
   * @param kept the components that an item keeps if there is one
   */
  public <T> T upsert(EntitySchema<T> schema, T item, List<String> kept) {
    return new GuardedUpsert<>(table, schema, item, kept).run();
  }

  /** Removes an item if it exists, and returns it as it was. */
  public <T> Optional<T> delete(EntitySchema<T> schema, ItemKey key) {
    return new GuardedDelete<>(table, schema, key, new ItemUpdate(), false).run();
  }

  /** Removes an item that must exist and have a version, and returns it as it was. */
  public <T> Optional<T> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    return delete(schema, key, new ItemUpdate().count(versionAttribute, expected));
  }

  /** Removes an item that must exist and be as a guard demands, in the same way. */
  public <T> Optional<T> delete(EntitySchema<T> schema, ItemKey key, ItemUpdate guard) {
    return new GuardedDelete<>(table, schema, key, guard, true).run();
  }
}
