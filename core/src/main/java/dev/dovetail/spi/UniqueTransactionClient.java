package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.Write;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Prepares the writes of generated repositories whose entity has unique components: each is the
 * action on the item and those on the guards of its values.
 *
 * <p>All but a create read the item first, consistently, and refuse at once what it does not allow.
 * The write then demands that nothing has changed by which the guards were chosen. Immutable, and
 * safe for use by any number of threads.
 */
public final class UniqueTransactionClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public UniqueTransactionClient(TableClient table) {
    this.table = table;
  }

  /** Prepares to write an item whose key must be free. */
  public <T> Write<T> create(EntitySchema<T> schema, T item) {
    GuardedCreate<T> create = new GuardedCreate<>(table, schema, item);
    return new TableWrite<>(table, schema, create.actions(), create.put());
  }

  /** Prepares to write every component of an item that must exist, except its time of creation. */
  public <T> Write<T> replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    Map<String, AttributeValue> attributes = schema.toItem(item);
    PreparedUpdate.write(schema, attributes, update);
    return update(schema, EntitySchema.keyOf(attributes), update);
  }

  /** Prepares to change an item that must exist. */
  public <T> Write<T> update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    WriteToken token = WriteToken.of(table.options());
    return write(schema, new GuardedUpdate<>(table, schema, key, update, token).actions());
  }

  /** Prepares to remove an item if it exists. */
  public <T> Write<T> delete(EntitySchema<T> schema, ItemKey key) {
    List<PreparedAction> actions =
        new GuardedDelete<>(table, schema, key, new ItemUpdate(), false).actions();
    return write(
        schema, actions.isEmpty() ? List.of(PreparedDelete.absent(table, schema, key)) : actions);
  }

  /** Prepares to remove an item that must exist and have a version. */
  public <T> Write<T> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    return delete(schema, key, new ItemUpdate().count(versionAttribute, expected));
  }

  /** Prepares to remove an item that must exist and be as a guard demands. */
  public <T> Write<T> delete(EntitySchema<T> schema, ItemKey key, ItemUpdate guard) {
    return write(schema, new GuardedDelete<>(table, schema, key, guard, true).actions());
  }

  private <T> Write<T> write(EntitySchema<T> schema, List<PreparedAction> actions) {
    return new TableWrite<>(table, schema, actions, null);
  }
}
