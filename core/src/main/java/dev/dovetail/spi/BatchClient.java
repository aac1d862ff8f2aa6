package dev.dovetail.spi;

import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Carries out the batches of generated repositories on one table.
 *
 * <p>Requests are sent one after the other by the calling thread, or some at once if the table has
 * an executor. Every element of a request is in the result, as processed or as unprocessed.
 * Immutable, and safe for use by any number of threads.
 */
public final class BatchClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public BatchClient(TableClient table) {
    this.table = table;
  }

  /**
   * Reads items by their keys; a key that is given twice is read once. An expired item is missing.
   */
  public <K, T> BatchRead<K, T> get(EntitySchema<T> schema, BatchKeys<K> keys, boolean consistent) {
    Set<ItemKey> distinct = new LinkedHashSet<>(keys.keys());
    BatchReads<T> reads = new BatchReads<>(table, schema, distinct, consistent);
    reads.run();
    Set<ItemKey> left = reads.left();
    Map<ItemKey, T> items = reads.found();
    List<BatchRead.Entry<K, T>> entries = new ArrayList<>(keys.keys().size());
    for (int i = 0; i < keys.keys().size(); i++) {
      ItemKey key = keys.keys().get(i);
      K element = keys.elements().get(i);
      T item = items.get(key);
      if (left.contains(key)) {
        entries.add(new BatchRead.Unprocessed<>(element));
      } else if (item == null) {
        entries.add(new BatchRead.Missing<>(element));
      } else {
        entries.add(new BatchRead.Found<>(element, item));
      }
    }
    return new BatchRead<>(entries, reads.failure());
  }

  /**
   * Writes items, whatever is stored under their keys. Nothing is sent unless all can be stored.
   */
  public <T> BatchWrite<T> put(EntitySchema<T> schema, List<T> items) {
    Map<ItemKey, WriteRequest> writes = new LinkedHashMap<>();
    List<ItemKey> keys = new ArrayList<>(items.size());
    List<T> stored = new ArrayList<>(items.size());
    for (T item : items) {
      Map<String, AttributeValue> attributes = schema.toItem(item);
      TableClient.check(schema, attributes);
      table.indexes().check(schema.info(), attributes);
      ItemKey key = EntitySchema.keyOf(attributes);
      PutRequest put = PutRequest.builder().item(attributes).build();
      if (writes.put(key, WriteRequest.builder().putRequest(put).build()) != null) {
        throw duplicate(key, keys.indexOf(key), keys.size());
      }
      keys.add(key);
      stored.add(schema.mapToItem(attributes));
    }
    return write(schema, writes, keys, stored);
  }

  /** Removes items by their keys, whatever they are; a key that is given twice is sent once. */
  public <K> BatchWrite<K> delete(EntitySchema<?> schema, BatchKeys<K> keys) {
    Map<ItemKey, WriteRequest> writes = new LinkedHashMap<>();
    for (ItemKey key : keys.keys()) {
      DeleteRequest delete = DeleteRequest.builder().key(EntitySchema.attributesOf(key)).build();
      writes.put(key, WriteRequest.builder().deleteRequest(delete).build());
    }
    return write(schema, writes, keys.keys(), keys.elements());
  }

  /** {@return the time, or the present one if it is absent} */
  public static Instant timeOr(@Nullable Instant time, Instant now) {
    return time == null ? now : time;
  }

  private <E> BatchWrite<E> write(
      EntitySchema<?> schema,
      Map<ItemKey, WriteRequest> writes,
      List<ItemKey> keys,
      List<E> elements) {
    BatchWrites loop = new BatchWrites(table, schema, writes);
    loop.run();
    Set<ItemKey> left = loop.left();
    List<E> processed = new ArrayList<>(keys.size());
    List<E> unprocessed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      (left.contains(keys.get(i)) ? unprocessed : processed).add(elements.get(i));
    }
    return new BatchWrite<>(processed, unprocessed, loop.failure());
  }

  private static InvalidKey duplicate(ItemKey key, int first, int second) {
    return new InvalidKey(
        "The records "
            + first
            + " and "
            + second
            + " of the batch, counted from 0, have the same key "
            + key
            + ". A batch has no order, so either could be the one that stays. Nothing was sent:"
            + " remove one.");
  }
}
