package dev.dovetail.examples.transactions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Fails the next transactions as it is told; those after them go to the engine. */
final class FaultyTransactions implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final Deque<SdkException> faults = new ArrayDeque<>();
  private final List<String> tokens = new ArrayList<>();
  private Runnable beforeWrites = () -> {};
  private int requests;

  FaultyTransactions(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** Makes the next requests fail. */
  FaultyTransactions failing(List<? extends SdkException> next) {
    faults.addAll(next);
    return this;
  }

  /** Does something before each transaction that writes. */
  FaultyTransactions before(Runnable writes) {
    beforeWrites = writes;
    return this;
  }

  /** {@return a cancellation with these codes as its reasons} */
  static SdkException canceled(String... codes) {
    return canceled(
        Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList());
  }

  /** {@return the cancellation of two actions, of which the second makes its item too large} */
  static SdkException secondTooLarge() {
    return canceled(
        List.of(
            CancellationReason.builder().code("None").build(),
            CancellationReason.builder()
                .code("ValidationError")
                .message("Item size to update has exceeded the maximum allowed size")
                .build()));
  }

  private static SdkException canceled(List<CancellationReason> reasons) {
    return TransactionCanceledException.builder()
        .message("Transaction cancelled")
        .cancellationReasons(reasons)
        .build();
  }

  /** {@return how many transactions were sent} */
  int requests() {
    return requests;
  }

  /** {@return the client tokens of the writes that were sent} */
  List<String> tokens() {
    return tokens;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    beforeWrites.run();
    tokens.add(request.clientRequestToken());
    fail();
    return engine.transactWriteItems(request);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    fail();
    return engine.transactGetItems(request);
  }

  private void fail() {
    requests++;
    if (!faults.isEmpty()) {
      throw faults.removeFirst();
    }
  }

  @Override
  public String serviceName() {
    return engine.serviceName();
  }

  @Override
  public void close() {
    // The engine is the test's.
  }
}
