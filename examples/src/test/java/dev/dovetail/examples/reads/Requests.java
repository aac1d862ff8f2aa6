package dev.dovetail.examples.reads;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Notes the requests for an engine, and fails those that it is told to. */
final class Requests implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final List<QueryRequest> queries = new CopyOnWriteArrayList<>();
  // Segments are read by several threads.
  private final List<ScanRequest> scans = new CopyOnWriteArrayList<>();
  private final List<GetItemRequest> gets = new ArrayList<>();
  private final Set<Integer> failing = new HashSet<>();

  Requests(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** Fails the query of a number, counted from 0. */
  void fail(int number) {
    failing.add(number);
  }

  List<QueryRequest> queries() {
    return queries;
  }

  List<ScanRequest> scans() {
    return scans;
  }

  List<GetItemRequest> gets() {
    return gets;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    queries.add(request);
    if (failing.contains(queries.size() - 1)) {
      throw InternalServerErrorException.builder().message("broken").statusCode(500).build();
    }
    return engine.query(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    scans.add(request);
    return engine.scan(request);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    gets.add(request);
    return engine.getItem(request);
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
