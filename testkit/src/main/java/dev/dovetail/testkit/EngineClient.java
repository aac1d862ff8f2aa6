package dev.dovetail.testkit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An engine's tables, whose refusals are the exceptions of the SDK. */
final class EngineClient extends OperationsClient {
  private final DynamoDbClient local;
  private final Engine engine;

  EngineClient(DynamoDbClient local, Engine engine) {
    this.local = local;
    this.engine = engine;
  }

  @Override
  <Q, A> A send(Q request, Operation<Q, A> operation) {
    return engine.answer(() -> operation.of(local, request));
  }
}
