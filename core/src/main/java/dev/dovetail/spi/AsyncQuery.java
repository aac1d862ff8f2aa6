package dev.dovetail.spi;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads a partition by requests of which each begins where the one before has ended.
 *
 * @param <R> what it returns
 */
abstract class AsyncQuery<R> extends AsyncCall<QueryResponse, R> {
  private final DynamoDbAsyncClient client;
  private final String table;
  private final ItemView<?> view;

  AsyncQuery(DynamoDbAsyncClient client, String table, ItemView<?> view) {
    this.client = client;
    this.table = table;
    this.view = view;
  }

  /** The next request. */
  abstract QueryRequest request();

  @Override
  final CompletableFuture<QueryResponse> send() {
    return client.query(request());
  }

  @Override
  final boolean goesOnAfter(SdkException failure) {
    throw Refusals.of("Query", table, view, failure);
  }
}
