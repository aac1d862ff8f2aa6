package dev.dovetail.examples.unique;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Sends what a repository sends to the engine, notes it, and does to it what a test wants. */
final class Sender implements DynamoDbClient {
  private final DynamoDbClient engine;
  private final Fate fate;
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private Runnable beforeNextWrite = () -> {};

  /** What becomes of the answers to writes. */
  enum Fate {
    /** They arrive. */
    ARRIVES,
    /** The first is lost, and the SDK sends the request again. */
    LOST,
    /** The same, so late that DynamoDB does not know the token of a transaction any more. */
    LOST_FOR_LONG
  }

  Sender(DynamoDbClient engine, Fate fate) {
    this.engine = engine;
    this.fate = fate;
  }

  /** The names of the operations that were sent. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  /** Lets others do something right before the next write, once. */
  void beforeNextWrite(Runnable others) {
    beforeNextWrite = others;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    sent.add("GetItem");
    return engine.getItem(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return write("PutItem", request, request, engine::putItem);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return write("UpdateItem", request, request, engine::updateItem);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return write("DeleteItem", request, request, engine::deleteItem);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    String token = fate == Fate.LOST ? request.clientRequestToken() : "other";
    return write(
        "TransactWriteItems",
        request,
        request.toBuilder().clientRequestToken(token).build(),
        engine::transactWriteItems);
  }

  private <Q, A> A write(String operation, Q first, Q again, Function<Q, A> engine) {
    sent.add(operation);
    Runnable others = beforeNextWrite;
    beforeNextWrite = () -> {};
    others.run();
    if (fate == Fate.ARRIVES) {
      return engine.apply(first);
    }
    engine.apply(first); // Only an answer that refuses arrives.
    try {
      return engine.apply(again);
    } catch (ConditionalCheckFailedException e) {
      throw e.toBuilder().numAttempts(2).build();
    } catch (TransactionCanceledException e) {
      throw e.toBuilder().numAttempts(2).build();
    }
  }

  @Override
  public String serviceName() {
    return engine.serviceName();
  }

  @Override
  public void close() {
    // The engine is the test's.
  }
}
