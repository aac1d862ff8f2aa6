package dev.dovetail.examples.ranges;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Counts what an engine looks at to answer queries. */
final class CountingClient implements DynamoDbClient {
  private final DynamoDbClient engine;
  private int requests;
  private int scanned;

  CountingClient(DynamoDbClient engine) {
    this.engine = engine;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    QueryResponse response = engine.query(request);
    requests++;
    scanned += response.scannedCount();
    return response;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return engine.putItem(request);
  }

  void reset() {
    requests = 0;
    scanned = 0;
  }

  int requests() {
    return requests;
  }

  int scanned() {
    return scanned;
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
