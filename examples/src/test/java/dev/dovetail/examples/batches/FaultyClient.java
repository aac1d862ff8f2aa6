package dev.dovetail.examples.batches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Does to batches what DynamoDB Local never does: leaves a part of them, throttles and fails. What
 * is not left goes to the engine.
 */
final class FaultyClient implements DynamoDbClient {
  static final SdkException THROTTLED =
      ProvisionedThroughputExceededException.builder().message("slow down").build();
  static final SdkException BROKEN =
      InternalServerErrorException.builder().message("broken").statusCode(500).build();

  private final DynamoDbClient engine;
  private final Faults faults;
  private final List<Integer> requests = new ArrayList<>();

  /** Decides what happens to a request. */
  interface Faults {
    /** Returns what the request fails with, or null if it is answered. */
    @Nullable SdkException failure(int request);

    /** Returns how many of its keys are left. */
    int left(int request, int size);

    /** Whether a key is left whatever the others are. */
    default boolean isHot(Map<String, AttributeValue> key) {
      return false;
    }
  }

  /** Leaves the same keys of every request. */
  record Hot(Set<String> sortKeys) implements Faults {
    @Override
    public @Nullable SdkException failure(int request) {
      return null;
    }

    @Override
    public int left(int request, int size) {
      return 0;
    }

    @Override
    public boolean isHot(Map<String, AttributeValue> key) {
      return sortKeys.contains(key.get("sk").s());
    }
  }

  /** Faults by chance. */
  record Chance(Random random, double throttled, double partial) implements Faults {
    @Override
    public @Nullable SdkException failure(int request) {
      return random.nextDouble() < throttled ? THROTTLED : null;
    }

    @Override
    public int left(int request, int size) {
      return random.nextDouble() < partial ? random.nextInt(size + 1) : 0;
    }
  }

  /** The same failure for every request from one on. */
  record From(int first, SdkException failure) implements Faults {
    @Override
    public @Nullable SdkException failure(int request) {
      return request >= first ? failure : null;
    }

    @Override
    public int left(int request, int size) {
      return 0;
    }
  }

  /** Leaves a number of keys of every request from one on. */
  record Leaves(int first, int number) implements Faults {
    @Override
    public @Nullable SdkException failure(int request) {
      return null;
    }

    @Override
    public int left(int request, int size) {
      return request >= first ? Math.min(number, size) : 0;
    }
  }

  /** Leaves everything, in a thread that somebody wants to end. */
  record Interrupts() implements Faults {
    @Override
    public @Nullable SdkException failure(int request) {
      return null;
    }

    @Override
    public int left(int request, int size) {
      Thread.currentThread().interrupt();
      return size;
    }
  }

  FaultyClient(DynamoDbClient engine, Faults faults) {
    this.engine = engine;
    this.faults = faults;
  }

  /** The sizes of the requests, also of those that failed. */
  List<Integer> requests() {
    return requests;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    String table = request.requestItems().keySet().iterator().next();
    KeysAndAttributes all = request.requestItems().get(table);
    int left = begin(all.keys().size());
    List<Map<String, AttributeValue>> keys = shuffled(all.keys());
    keys.sort(Comparator.comparing(key -> !faults.isHot(key)));
    left = Math.max(left, (int) keys.stream().filter(faults::isHot).count());
    if (left == keys.size()) {
      return BatchGetItemResponse.builder()
          .responses(Map.of(table, List.of()))
          .unprocessedKeys(Map.of(table, all))
          .build();
    }
    KeysAndAttributes done = all.toBuilder().keys(keys.subList(left, keys.size())).build();
    BatchGetItemResponse response =
        engine.batchGetItem(request.toBuilder().requestItems(Map.of(table, done)).build());
    return left == 0
        ? response
        : response.toBuilder()
            .unprocessedKeys(Map.of(table, all.toBuilder().keys(keys.subList(0, left)).build()))
            .build();
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    String table = request.requestItems().keySet().iterator().next();
    List<WriteRequest> writes = shuffled(request.requestItems().get(table));
    int left = begin(writes.size());
    BatchWriteItemResponse response = BatchWriteItemResponse.builder().build();
    if (left < writes.size()) {
      response =
          engine.batchWriteItem(
              request.toBuilder()
                  .requestItems(Map.of(table, writes.subList(left, writes.size())))
                  .build());
    }
    return left == 0
        ? response
        : response.toBuilder().unprocessedItems(Map.of(table, writes.subList(0, left))).build();
  }

  private int begin(int size) {
    int number = requests.size();
    requests.add(size);
    SdkException failure = faults.failure(number);
    if (failure != null) {
      throw failure;
    }
    return faults.left(number, size);
  }

  /** What is left is in no order that anybody could rely on. */
  private <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(requests.size()));
    return copy;
  }

  @Override
  public String serviceName() {
    return engine.serviceName();
  }

  @Override
  public void close() {
    // The engine's client is the test's.
  }
}
