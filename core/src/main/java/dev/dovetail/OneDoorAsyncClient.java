package dev.dovetail;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * An asynchronous client all of whose reads and writes of items go through one method. It has no
 * other operations.
 */
abstract class OneDoorAsyncClient implements DynamoDbAsyncClient {

  /** Answers a request, with the response that belongs to it. */
  abstract CompletableFuture<DynamoDbResponse> send(DynamoDbRequest request);

  /** Sends a request by the operation that it is for. */
  static CompletableFuture<? extends DynamoDbResponse> send(
      DynamoDbAsyncClient client, DynamoDbRequest request) {
    if (request instanceof GetItemRequest get) {
      return client.getItem(get);
    }
    if (request instanceof QueryRequest query) {
      return client.query(query);
    }
    if (request instanceof PutItemRequest put) {
      return client.putItem(put);
    }
    if (request instanceof UpdateItemRequest update) {
      return client.updateItem(update);
    }
    if (request instanceof DeleteItemRequest delete) {
      return client.deleteItem(delete);
    }
    if (request instanceof BatchGetItemRequest batch) {
      return client.batchGetItem(batch);
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return client.batchWriteItem(batch);
    }
    if (request instanceof TransactGetItemsRequest transaction) {
      return client.transactGetItems(transaction);
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      return client.transactWriteItems(transaction);
    }
    return client.scan((ScanRequest) request);
  }

  /** The future of a response that belongs to the request, and so is of its type. */
  @SuppressWarnings("unchecked")
  private <R extends DynamoDbResponse> CompletableFuture<R> sent(DynamoDbRequest request) {
    return (CompletableFuture<R>) send(request);
  }

  @Override
  public final CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<QueryResponse> query(QueryRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<ScanResponse> scan(ScanRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<BatchWriteItemResponse> batchWriteItem(
      BatchWriteItemRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<TransactGetItemsResponse> transactGetItems(
      TransactGetItemsRequest request) {
    return sent(request);
  }

  @Override
  public final CompletableFuture<TransactWriteItemsResponse> transactWriteItems(
      TransactWriteItemsRequest request) {
    return sent(request);
  }

  @Override
  public final String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The client behind it is the caller's.
  }
}
