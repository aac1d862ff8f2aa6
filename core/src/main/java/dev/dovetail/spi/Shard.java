package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What one call has read of one shard, and not yet returned. For one thread. */
final class Shard {
  /** The most items that a request looks at when it follows one that found none. */
  private static final int MOST = 1000;

  private final Map<String, AttributeValue> equal;
  private final Deque<Map<String, AttributeValue>> found = new ArrayDeque<>();
  private @Nullable Map<String, AttributeValue> start;
  private boolean ended;
  private int fruitless;
  private byte[] head = new byte[0];

  /**
   * Begins a shard.
   *
   * @param equal the key attributes that have a value
   * @param after the sort key behind which to begin, or null to begin at the start
   */
  Shard(Map<String, AttributeValue> equal, @Nullable AttributeValue after) {
    this.equal = equal;
    if (after != null) {
      // No item needs to be there: what follows it in order does.
      Map<String, AttributeValue> key = new LinkedHashMap<>(4);
      key.put(ItemAttributes.PK, Objects.requireNonNull(equal.get(ItemAttributes.PK)));
      key.put(ItemAttributes.SK, after);
      this.start = key;
    }
  }

  Map<String, AttributeValue> equal() {
    return equal;
  }

  /** The exclusive start of the next request, or null for the first one. */
  @Nullable Map<String, AttributeValue> start() {
    return start;
  }

  /** How many items the next request looks at, if so many are expected. */
  int limit(int expected) {
    return Math.min(expected << Math.min(fruitless, 16), Math.max(expected, MOST));
  }

  void add(QueryResponse response) {
    found.addAll(response.items());
    start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
    ended = start == null;
    fruitless = response.items().isEmpty() ? fruitless + 1 : 0;
    readHead();
  }

  /** Whether there may be a next item that has not been read. */
  boolean lacks() {
    return found.isEmpty() && !ended;
  }

  boolean hasNext() {
    return !found.isEmpty();
  }

  /** Takes the next item, which is there. */
  Map<String, AttributeValue> take() {
    Map<String, AttributeValue> item = found.remove();
    readHead();
    return item;
  }

  private void readHead() {
    if (!found.isEmpty()) {
      AttributeValue sk = found.element().get(ItemAttributes.SK);
      head = Attributes.required(ItemAttributes.SK, sk).s().getBytes(UTF_8);
    }
  }

  /** Compares the sort keys of the next items of both, as DynamoDB does. */
  static int compareNext(Shard a, Shard b) {
    return Arrays.compareUnsigned(a.head, b.head);
  }
}
