package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads the items of a batch. */
final class BatchReads<T> extends BatchLoop {
  private static final int CHUNK = 100;

  /** Half of the 16 MB at which DynamoDB cuts an answer: one that is cut has more. */
  private static final int FULL_BYTES = 8 * 1024 * 1024;

  private final TableClient table;
  private final EntitySchema<T> schema;
  private final boolean consistent;
  private final Map<ItemKey, T> found = new HashMap<>();

  BatchReads(
      TableClient table,
      EntitySchema<T> schema,
      Collection<ItemKey> distinctKeys,
      boolean consistent) {
    super("BatchGetItem", table, schema, distinctKeys, CHUNK);
    this.table = table;
    this.schema = schema;
    this.consistent = consistent;
  }

  /** The items that were read, without those that had expired then. */
  Map<ItemKey, T> found() {
    return found;
  }

  @Override
  Answer send(List<ItemKey> chunk) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>(chunk.size());
    for (ItemKey key : chunk) {
      keys.add(EntitySchema.attributesOf(key));
    }
    KeysAndAttributes request =
        KeysAndAttributes.builder().keys(keys).consistentRead(consistent).build();
    BatchGetItemResponse response =
        table
            .sender()
            .batchGetItem(
                BatchGetItemRequest.builder().requestItems(Map.of(table.name(), request)).build());
    List<ItemKey> left = new ArrayList<>();
    for (KeysAndAttributes unprocessed : response.unprocessedKeys().values()) {
      for (Map<String, AttributeValue> key : unprocessed.keys()) {
        left.add(EntitySchema.keyOf(key));
      }
    }
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (List<Map<String, AttributeValue>> ofTable : response.responses().values()) {
      items.addAll(ofTable);
    }
    Expiry expiry = table.expiry(schema);
    for (Map<String, AttributeValue> item : items) {
      // Not as they come: a record is a fraction of its attributes, and a batch has many.
      if (!expiry.hides(item)) {
        found.put(EntitySchema.keyOf(item), schema.mapToItem(item));
      }
    }
    return new Answer(left, !left.isEmpty() && isFull(items));
  }

  private static boolean isFull(List<Map<String, AttributeValue>> items) {
    int bytes = 0;
    for (Map<String, AttributeValue> item : items) {
      bytes += ItemSize.of(item);
    }
    return bytes >= FULL_BYTES;
  }
}
