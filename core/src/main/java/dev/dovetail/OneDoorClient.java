package dev.dovetail;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
 * A client all of whose reads and writes of items go through one method. It has no other
 * operations.
 */
abstract class OneDoorClient implements DynamoDbClient {

  /** Answers a request, with the response that belongs to it. */
  abstract DynamoDbResponse send(DynamoDbRequest request);

  /** Sends a request by the operation that it is for. */
  static DynamoDbResponse send(DynamoDbClient client, DynamoDbRequest request) {
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

  @Override
  public final GetItemResponse getItem(GetItemRequest request) {
    return (GetItemResponse) send(request);
  }

  @Override
  public final QueryResponse query(QueryRequest request) {
    return (QueryResponse) send(request);
  }

  @Override
  public final ScanResponse scan(ScanRequest request) {
    return (ScanResponse) send(request);
  }

  @Override
  public final PutItemResponse putItem(PutItemRequest request) {
    return (PutItemResponse) send(request);
  }

  @Override
  public final UpdateItemResponse updateItem(UpdateItemRequest request) {
    return (UpdateItemResponse) send(request);
  }

  @Override
  public final DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return (DeleteItemResponse) send(request);
  }

  @Override
  public final BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return (BatchGetItemResponse) send(request);
  }

  @Override
  public final BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return (BatchWriteItemResponse) send(request);
  }

  @Override
  public final TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return (TransactGetItemsResponse) send(request);
  }

  @Override
  public final TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return (TransactWriteItemsResponse) send(request);
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
