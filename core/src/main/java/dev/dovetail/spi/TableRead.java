package dev.dovetail.spi;

import dev.dovetail.InvalidTransaction;
import dev.dovetail.ItemKey;
import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A read as a repository prepares it. */
final class TableRead<T> implements Read<T> {
  private final TableClient table;
  private final EntitySchema<T> schema;
  private final ItemKey key;
  private final boolean includeExpired;

  TableRead(TableClient table, EntitySchema<T> schema, ItemKey key, boolean includeExpired) {
    this.table = table;
    this.schema = schema;
    this.key = key;
    this.includeExpired = includeExpired;
  }

  static TableRead<?> of(Read<?> read) {
    if (read instanceof TableRead<?> prepared) {
      return prepared;
    }
    throw new InvalidTransaction(
        "A snapshot has a "
            + read.getClass().getName()
            + ", but takes only reads that a repository has made. Nothing was sent.");
  }

  TableClient table() {
    return table;
  }

  ItemPlace place() {
    return new ItemPlace(table.name(), key);
  }

  /** {@return the record of the item, unless it has expired by now} */
  Optional<T> visible(Map<String, AttributeValue> item) {
    Expiry expiry = includeExpired ? Expiry.NEVER : table.expiry(schema);
    return expiry.visible(schema, item);
  }

  @Override
  public ItemKey key() {
    return key;
  }

  @Override
  public Snapshot together(List<? extends Read<?>> others) {
    List<TableRead<?>> reads = new ArrayList<>(others.size() + 1);
    reads.add(this);
    for (Read<?> other : others) {
      reads.add(of(other));
    }
    return ReadSnapshot.of(reads);
  }

  /** {@return the entity and the key} */
  @Override
  public String toString() {
    return "Read of the " + schema.info().type() + " " + key;
  }
}
