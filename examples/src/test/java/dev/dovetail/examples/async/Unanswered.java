package dev.dovetail.examples.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A client whose requests are answered when the test does it. For one thread. */
final class Unanswered implements DynamoDbAsyncClient {
  private final List<CompletableFuture<?>> sent = new ArrayList<>();
  private final List<CompletableFuture<QueryResponse>> queries = new ArrayList<>();

  /** The futures that were given out, in order. */
  List<CompletableFuture<?>> sent() {
    return sent;
  }

  /** Those of queries. */
  List<CompletableFuture<QueryResponse>> queries() {
    return queries;
  }

  @Override
  public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
    return add(new CompletableFuture<>());
  }

  @Override
  public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
    return add(new CompletableFuture<>());
  }

  @Override
  public CompletableFuture<QueryResponse> query(QueryRequest request) {
    CompletableFuture<QueryResponse> query = add(new CompletableFuture<>());
    queries.add(query);
    return query;
  }

  private <R> CompletableFuture<R> add(CompletableFuture<R> future) {
    sent.add(future);
    return future;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
