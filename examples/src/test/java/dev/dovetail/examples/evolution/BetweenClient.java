package dev.dovetail.examples.evolution;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Lets others write before each update and removal that a repository sends to an engine. */
final class BetweenClient implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final Others others;
  private final List<String> requests = new ArrayList<>();

  /** What others do. */
  interface Others {
    /** Writes, before the request of a number that counts from 0. */
    void write(int request);

    /** Whether the answer of a request is lost, so that the SDK sends it again. */
    default boolean losesAnswer(int request) {
      return false;
    }
  }

  BetweenClient(DynamoDbClient engine, Others others) {
    this.engine = engine;
    this.others = others;
  }

  /** The update expressions of the requests, empty for a removal. */
  List<String> requests() {
    return requests;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    int number = requests.size();
    requests.add(request.updateExpression());
    others.write(number);
    if (others.losesAnswer(number)) {
      engine.updateItem(request);
    }
    return engine.updateItem(request);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    requests.add("");
    others.write(requests.size() - 1);
    return engine.deleteItem(request);
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
