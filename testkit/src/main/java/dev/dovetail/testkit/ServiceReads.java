package dev.dovetail.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * An engine whose reads answer as the service's would: behind the writes while a {@link Replica} is
 * on, and after 1 MB of what a filter looks at. Safe for use by any number of threads.
 */
final class ServiceReads implements InvocationHandler {
  private final DynamoDbClient engine;
  private final Replica replica;

  private ServiceReads(DynamoDbClient engine, Replica replica) {
    this.engine = engine;
    this.replica = replica;
  }

  static DynamoDbClient of(DynamoDbClient engine, Replica replica) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new ServiceReads(engine, replica));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      if (arguments == null
          || arguments.length != 1
          || !(arguments[0] instanceof DynamoDbRequest asked)) {
        return method.invoke(engine, arguments);
      }
      Object request = FilteredQuery.limited(asked, engine);
      return replica.send(request, client -> method.invoke(client, request));
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
