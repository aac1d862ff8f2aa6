package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items by their keys, in chunks. For one call. */
abstract class KeyReads extends BatchLoop {
  private static final int CHUNK = 100;

  /** Half of the 16 MB at which DynamoDB cuts an answer: one that is cut has more. */
  private static final int FULL_BYTES = 8 * 1024 * 1024;

  private final TableClient table;
  private final boolean consistent;

  KeyReads(
      TableClient table, ItemView<?> view, Collection<ItemKey> distinctKeys, boolean consistent) {
    super("BatchGetItem", table, view, distinctKeys, CHUNK);
    this.table = table;
    this.consistent = consistent;
  }

  /** Takes an item that was read, in any thread. */
  abstract void keep(ItemKey key, Map<String, AttributeValue> item);

  /** Says which attributes are read; all of them, unless a subclass says otherwise. */
  KeysAndAttributes.Builder project(KeysAndAttributes.Builder request) {
    return request;
  }

  @Override
  final Answer send(List<ItemKey> chunk) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>(chunk.size());
    for (ItemKey key : chunk) {
      keys.add(EntitySchema.attributesOf(key));
    }
    KeysAndAttributes request =
        project(KeysAndAttributes.builder().keys(keys).consistentRead(consistent)).build();
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
    for (Map<String, AttributeValue> item : items) {
      keep(EntitySchema.keyOf(item), item);
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
