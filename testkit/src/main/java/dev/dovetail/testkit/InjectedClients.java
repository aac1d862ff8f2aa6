package dev.dovetail.testkit;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The clients of the SDK that a test can ask for. */
final class InjectedClients {
  private static final Map<Class<?>, Function<LocalDynamoDb, Object>> CLIENTS =
      Map.of(
          DynamoDbClient.class,
          LocalDynamoDb::client,
          DynamoDbAsyncClient.class,
          LocalDynamoDb::asyncClient,
          DynamoDbStreamsClient.class,
          LocalDynamoDb::streamsClient,
          DynamoDbEnhancedClient.class,
          engine -> DynamoDbEnhancedClient.builder().dynamoDbClient(engine.client()).build(),
          DynamoDbEnhancedAsyncClient.class,
          engine ->
              DynamoDbEnhancedAsyncClient.builder().dynamoDbClient(engine.asyncClient()).build());

  private InjectedClients() {}

  static boolean has(Class<?> type) {
    return CLIENTS.containsKey(type);
  }

  /** {@return the client of a type that it has, of an engine} */
  static Object of(Class<?> type, LocalDynamoDb engine) {
    return Objects.requireNonNull(CLIENTS.get(type)).apply(engine);
  }
}
