package dev.dovetail.testkit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Answers a transaction when it is in the engine's file.
 *
 * <p>The engine itself answers before: it puts the commit behind other work and does not wait for
 * it. A further request waits for all that was put there before.
 */
final class DurableClient extends OperationsClient {
  private final DynamoDbClient engine;

  DurableClient(DynamoDbClient engine) {
    this.engine = engine;
  }

  @Override
  <Q, A> A send(Q request, Operation<Q, A> operation) {
    A answer = operation.of(engine, request);
    if (request instanceof TransactWriteItemsRequest
        || request instanceof ExecuteTransactionRequest) {
      engine.listTables(tables -> tables.limit(1));
    }
    return answer;
  }
}
