package dev.dovetail.spi;

import dev.dovetail.InvalidTransaction;
import dev.dovetail.ItemKey;
import dev.dovetail.Transaction;
import dev.dovetail.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A write as a repository prepares it: the action on its item, and those that go with it. */
final class TableWrite<T> implements Write<T> {
  private final TableClient table;
  private final EntitySchema<T> schema;
  private final List<PreparedAction> actions;
  private final @Nullable PreparedPut<T> put;

  TableWrite(
      TableClient table,
      EntitySchema<T> schema,
      PreparedAction action,
      @Nullable PreparedPut<T> put) {
    this(table, schema, List.of(action), put);
  }

  /**
   * Makes a write of several actions.
   *
   * @param actions that on the entity's own item first
   * @param put the first action, if it creates the item
   */
  TableWrite(
      TableClient table,
      EntitySchema<T> schema,
      List<PreparedAction> actions,
      @Nullable PreparedPut<T> put) {
    this.table = table;
    this.schema = schema;
    this.actions = List.copyOf(actions);
    this.put = put;
  }

  /** {@return the writes, which only this library can prepare} */
  static List<TableWrite<?>> all(Write<?> first, List<? extends Write<?>> others) {
    List<TableWrite<?>> writes = new ArrayList<>(others.size() + 1);
    writes.add(of(first));
    for (Write<?> other : others) {
      writes.add(of(other));
    }
    return writes;
  }

  static TableWrite<?> of(Write<?> write) {
    if (write instanceof TableWrite<?> prepared) {
      return prepared;
    }
    throw new InvalidTransaction(
        "A transaction has a "
            + write.getClass().getName()
            + ", but takes only writes that a repository has made. Nothing was sent.");
  }

  TableClient table() {
    return table;
  }

  /** {@return the type of the entity} */
  String type() {
    return schema.info().type();
  }

  List<PreparedAction> actions() {
    return actions;
  }

  @Override
  public ItemKey key() {
    return actions.get(0).key();
  }

  @Override
  public Optional<T> item() {
    return put == null ? Optional.empty() : Optional.of(put.item());
  }

  @Override
  public Transaction together(List<? extends Write<?>> others) {
    return new WriteTransaction(all(this, others));
  }

  /** {@return the entity and the key, never values} */
  @Override
  public String toString() {
    return "Write of the " + type() + " " + key();
  }
}
