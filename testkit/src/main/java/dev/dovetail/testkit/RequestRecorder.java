package dev.dovetail.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Stands before an engine and notes what is asked of it. Safe for use by any number of threads.
 *
 * <p>While requests are kept, they ask what they consume, and who has not asked is not told.
 */
final class RequestRecorder implements InvocationHandler {
  private final Object engine;
  private final Requests requests;
  private final ScanGuard scans;

  private RequestRecorder(Object engine, Requests requests, ScanGuard scans) {
    this.engine = engine;
    this.requests = requests;
    this.scans = scans;
  }

  /** A client, synchronous or not, whose requests are noted. */
  static <C> C over(Class<C> type, C engine, Requests requests, ScanGuard scans) {
    InvocationHandler handler = new RequestRecorder(engine, requests, scans);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (arguments == null || arguments.length != 1) {
      return call(method, arguments);
    }
    if (!isOperation(method) && method.isDefault()) {
      // A consumer of a builder, or a paginator: it ends in operations of the proxy.
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    return arguments[0] instanceof DynamoDbRequest request
        ? send(method, request)
        : call(method, arguments);
  }

  private static boolean isOperation(Method method) {
    return DynamoDbRequest.class.isAssignableFrom(method.getParameterTypes()[0])
        && (DynamoDbResponse.class.isAssignableFrom(method.getReturnType())
            || method.getReturnType() == CompletableFuture.class);
  }

  private @Nullable Object send(Method method, DynamoDbRequest request) throws Throwable {
    boolean kept = requests.areKept();
    if (!kept && !(request instanceof ScanRequest)) {
      return call(method, new Object[] {request});
    }
    RequestOrigin origin = RequestOrigin.find();
    if (request instanceof ScanRequest scan) {
      scans.saw(scan, origin);
    }
    return kept
        ? new Observation(request, origin).of(method)
        : call(method, new Object[] {request});
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(engine, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  /** One request on its way. */
  private final class Observation {
    private final DynamoDbRequest request;
    private final RequestOrigin origin;
    private final boolean asks;

    Observation(DynamoDbRequest request, RequestOrigin origin) {
      this.request = request;
      this.origin = origin;
      this.asks = RequestMembers.canAskForUnits(request);
    }

    @Nullable Object of(Method method) throws Throwable {
      Object[] sent = {asks ? RequestMembers.askingForUnits(request) : request};
      try {
        Object answer = call(method, sent);
        return answer instanceof CompletableFuture<?> future
            ? future.handle(this::end)
            : end(answer);
      } catch (Exception e) {
        add(AnswerNumbers.NONE, failure(e));
        throw e;
      }
    }

    private Object end(@Nullable Object answer, @Nullable Throwable failure) {
      if (failure != null) {
        Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
        add(AnswerNumbers.NONE, failure(cause));
        throw failure instanceof CompletionException e ? e : new CompletionException(failure);
      }
      return end(answer);
    }

    private Object end(@Nullable Object answer) {
      DynamoDbResponse response = (DynamoDbResponse) Objects.requireNonNull(answer);
      add(AnswerNumbers.of(request, response), null);
      return asks ? RequestMembers.withoutUnits(response) : response;
    }

    private void add(AnswerNumbers answer, @Nullable String failure) {
      requests.add(new ObservedRequest(request, origin, answer, failure));
    }
  }

  private static String failure(@Nullable Throwable failure) {
    return failure instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null
        ? refusal.awsErrorDetails().errorCode()
        : String.valueOf(failure == null ? null : failure.getClass().getSimpleName());
  }
}
