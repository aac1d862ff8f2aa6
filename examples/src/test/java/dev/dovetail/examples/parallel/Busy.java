package dev.dovetail.examples.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

/** Counts the batches that are under way, and does something within each. */
final class Busy implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final IntConsumer within;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /**
   * Makes a client.
   *
   * @param within gets the number of each request, from 0
   */
  Busy(DynamoDbClient engine, IntConsumer within) {
    this.engine = engine;
    this.within = within;
  }

  /** How many requests were begun. */
  int begun() {
    return begun.get();
  }

  /** How many were under way at the same time, at most. */
  int most() {
    return most.get();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    begin();
    try {
      return engine.batchGetItem(request);
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    begin();
    try {
      return engine.batchWriteItem(request);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void begin() {
    int number = begun.getAndIncrement();
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      within.accept(number);
    } catch (RuntimeException e) {
      underWay.decrementAndGet();
      throw e;
    }
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
