package dev.dovetail.examples.sharding;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Remembers queries by the last segment of their partition key, and does something before each. */
final class ShardClient implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final Consumer<String> before;
  private final List<String> shards = new CopyOnWriteArrayList<>();
  private final List<Integer> limits = new CopyOnWriteArrayList<>();

  ShardClient(DynamoDbClient engine, Consumer<String> before) {
    this.engine = engine;
    this.before = before;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    String shard = "";
    for (AttributeValue value : request.expressionAttributeValues().values()) {
      if (value.s() != null && value.s().contains("#~")) {
        shard = value.s().substring(value.s().lastIndexOf('~'));
      }
    }
    shards.add(shard);
    limits.add(request.limit());
    before.accept(shard);
    return engine.query(request);
  }

  /** The shards that were asked, in the order of the requests. */
  List<String> shards() {
    return shards;
  }

  /** How many items the requests looked at, at most. */
  List<Integer> limits() {
    return limits;
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
