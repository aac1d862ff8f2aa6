package dev.dovetail.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/**
 * An asynchronous client that has each request answered by another client, in the caller's thread.
 * Closing it does nothing. Safe for use by any number of threads.
 */
final class DirectAsyncClient implements InvocationHandler {
  private final DynamoDbClient client;

  private DirectAsyncClient(DynamoDbClient client) {
    this.client = client;
  }

  static DynamoDbAsyncClient over(DynamoDbClient client) {
    return (DynamoDbAsyncClient)
        Proxy.newProxyInstance(
            DynamoDbAsyncClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbAsyncClient.class},
            new DirectAsyncClient(client));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (arguments != null && arguments.length == 1 && isOperation(method)) {
      return answer(method, arguments);
    }
    return switch (method.getName()) {
      case "close" -> null; // Many share it.
      case "serviceName" -> DynamoDbAsyncClient.SERVICE_NAME;
      case "waiter" -> DynamoDbAsyncWaiter.builder().client((DynamoDbAsyncClient) proxy).build();
      case "equals" -> arguments != null && arguments[0] == proxy;
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "DynamoDbAsyncClient of " + client;
      // A consumer of a builder, or a paginator: it ends in operations of the proxy.
      default -> InvocationHandler.invokeDefault(proxy, method, arguments);
    };
  }

  private static boolean isOperation(Method method) {
    return DynamoDbRequest.class.isAssignableFrom(method.getParameterTypes()[0])
        && method.getReturnType() == CompletableFuture.class;
  }

  private CompletableFuture<?> answer(Method method, Object[] arguments)
      throws ReflectiveOperationException {
    Method operation = DynamoDbClient.class.getMethod(method.getName(), method.getParameterTypes());
    try {
      return CompletableFuture.completedFuture(operation.invoke(client, arguments));
    } catch (InvocationTargetException e) {
      return CompletableFuture.failedFuture(e.getCause());
    }
  }
}
