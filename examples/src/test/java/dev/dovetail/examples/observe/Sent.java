package dev.dovetail.examples.observe;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Keeps what is sent to an engine, and how long the engine took. */
final class Sent implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final List<DynamoDbRequest> requests = new ArrayList<>();
  private long nanos;

  Sent(DynamoDbClient engine) {
    this.engine = engine;
  }

  List<DynamoDbRequest> requests() {
    return requests;
  }

  /** {@return how long the engine took for the last query} */
  long nanos() {
    return nanos;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    requests.add(request);
    return engine.getItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    requests.add(request);
    long start = System.nanoTime();
    try {
      return engine.query(request);
    } finally {
      nanos = System.nanoTime() - start;
    }
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    requests.add(request);
    return engine.putItem(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    requests.add(request);
    return engine.updateItem(request);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    requests.add(request);
    return engine.deleteItem(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    requests.add(request);
    return engine.batchGetItem(request);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    requests.add(request);
    return engine.batchWriteItem(request);
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
