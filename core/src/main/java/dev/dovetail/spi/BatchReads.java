package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the items of a batch. */
final class BatchReads<T> extends KeyReads {
  private final TableClient table;
  private final EntitySchema<T> schema;
  private final Map<ItemKey, T> found = new ConcurrentHashMap<>();

  BatchReads(
      TableClient table,
      EntitySchema<T> schema,
      Collection<ItemKey> distinctKeys,
      boolean consistent) {
    super(table, schema, distinctKeys, consistent);
    this.table = table;
    this.schema = schema;
  }

  /** The items that were read, without those that had expired then. */
  Map<ItemKey, T> found() {
    return found;
  }

  @Override
  void keep(ItemKey key, Map<String, AttributeValue> item) {
    // Not as they come: a record is a fraction of its attributes, and a batch has many.
    if (!table.expiry(schema).hides(item)) {
      found.put(key, schema.mapToItem(item));
    }
  }
}
