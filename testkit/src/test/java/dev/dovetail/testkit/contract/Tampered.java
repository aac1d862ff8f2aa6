package dev.dovetail.testkit.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client with a defect, as a repository would have that sends or reads what is wrong. */
final class Tampered {
  private Tampered() {}

  /** {@return a client that changes the requests of one operation} */
  static <Q> DynamoDbClient requests(
      DynamoDbClient client, Class<Q> request, UnaryOperator<Q> change) {
    return client(client, request, (with, sent) -> with.apply(change.apply(sent)));
  }

  /** {@return a client that changes the answers of one operation} */
  static <Q, A> DynamoDbClient answers(
      DynamoDbClient client, Class<Q> request, BiFunction<Q, A, A> change) {
    return client(
        client,
        request,
        (with, sent) -> {
          @SuppressWarnings("unchecked")
          A answer = (A) with.apply(sent);
          return change.apply(sent, answer);
        });
  }

  /** {@return a client that does one operation in another way} */
  static <Q> DynamoDbClient client(
      DynamoDbClient client, Class<Q> request, BiFunction<Function<Q, Object>, Q, Object> way) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Tampered.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              try {
                if (arguments == null || !request.isInstance(arguments[0])) {
                  return method.invoke(client, arguments);
                }
                Function<Q, Object> sent =
                    other -> {
                      try {
                        return method.invoke(client, other);
                      } catch (InvocationTargetException e) {
                        throw (RuntimeException) e.getTargetException();
                      } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                      }
                    };
                return way.apply(sent, request.cast(arguments[0]));
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
