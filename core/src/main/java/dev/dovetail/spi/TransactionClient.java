package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.Read;
import dev.dovetail.Write;

/**
 * Prepares the writes and reads of generated repositories for transactions, and sends nothing.
 *
 * <p>Everything that a write alone would refuse before it is sent is refused here. Immutable, and
 * safe for use by any number of threads.
 */
public final class TransactionClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public TransactionClient(TableClient table) {
    this.table = table;
  }

  /** Prepares to write an item whose key must be free. */
  public <T> Write<T> create(EntitySchema<T> schema, T item) {
    PreparedPut<T> put = PreparedPut.of(table, schema, item);
    return new TableWrite<>(table, schema, put, put);
  }

  /** Prepares to write every component of an item that must exist, as a replace does. */
  public <T> Write<T> replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    return write(schema, PreparedUpdate.replacing(table, schema, item, update));
  }

  /** Prepares to change an item that must exist. */
  public <T> Write<T> update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    return write(
        schema, PreparedUpdate.of(table, schema, key, update, WriteToken.of(table.options())));
  }

  /** Prepares to remove an item if it exists. */
  public <T> Write<T> delete(EntitySchema<T> schema, ItemKey key) {
    return write(schema, PreparedDelete.of(table, schema, key));
  }

  /** Prepares to remove an item that must exist and have a version. */
  public <T> Write<T> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    return delete(schema, key, new ItemUpdate().count(versionAttribute, expected));
  }

  /** Prepares to remove an item that must exist and be as a guard demands. */
  public <T> Write<T> delete(EntitySchema<T> schema, ItemKey key, ItemUpdate guard) {
    return write(schema, PreparedDelete.of(table, schema, key, guard));
  }

  /**
   * Prepares to demand that an item exists.
   *
   * @param expected what else is demanded of it; it changes nothing
   */
  public <T> Write<T> check(EntitySchema<T> schema, ItemKey key, ItemUpdate expected) {
    return write(schema, PreparedCheck.of(table, schema, key, expected));
  }

  /** Prepares to read an item, unless it has expired. */
  public <T> Read<T> get(EntitySchema<T> schema, ItemKey key) {
    return new TableRead<>(table, schema, KeyLimits.checked(key), false);
  }

  /** Prepares to read an item, even if it has expired. */
  public <T> Read<T> getIncludingExpired(EntitySchema<T> schema, ItemKey key) {
    return new TableRead<>(table, schema, KeyLimits.checked(key), true);
  }

  private <T> Write<T> write(EntitySchema<T> schema, PreparedAction action) {
    return new TableWrite<>(table, schema, action, null);
  }
}
