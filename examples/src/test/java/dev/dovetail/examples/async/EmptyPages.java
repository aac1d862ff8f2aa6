package dev.dovetail.examples.async;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A client that finds nothing on a number of pages, of which only the last says so. */
final class EmptyPages implements DynamoDbAsyncClient {
  private final int pages;
  private final int later;
  private final AtomicInteger sent = new AtomicInteger();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  /**
   * Makes a client.
   *
   * @param later every how many-th answer comes from another thread, or 0 for none
   */
  EmptyPages(int pages, int later) {
    this.pages = pages;
    this.later = later;
  }

  int sent() {
    return sent.get();
  }

  /** Begins with the first page again. */
  void again() {
    sent.set(0);
  }

  @Override
  public CompletableFuture<QueryResponse> query(QueryRequest request) {
    int number = sent.incrementAndGet();
    QueryResponse.Builder answer =
        QueryResponse.builder().items(List.of()).count(0).scannedCount(1);
    if (number < pages) {
      answer.lastEvaluatedKey(Map.of("sk", AttributeValue.fromS("" + number)));
    }
    return later > 0 && number % later == 0
        ? CompletableFuture.supplyAsync(answer::build, thread)
        : CompletableFuture.completedFuture(answer.build());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
