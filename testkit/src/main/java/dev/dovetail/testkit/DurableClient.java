package dev.dovetail.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Answers a transaction when it is in the engine's file.
 *
 * <p>The engine itself answers before: it puts the commit behind other work and does not wait for
 * it. A further request waits for all that was put there before.
 */
final class DurableClient implements InvocationHandler {
  private static final Set<String> TRANSACTIONS =
      Set.of("transactWriteItems", "executeTransaction");

  private final DynamoDbClient engine;

  private DurableClient(DynamoDbClient engine) {
    this.engine = engine;
  }

  static DynamoDbClient of(DynamoDbClient engine) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new DurableClient(engine));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      Object answer = method.invoke(engine, arguments);
      if (TRANSACTIONS.contains(method.getName())) {
        engine.listTables(request -> request.limit(1));
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
