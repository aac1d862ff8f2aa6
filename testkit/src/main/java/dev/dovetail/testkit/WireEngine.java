package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Answers the HTTP requests of an SDK client from an engine in this JVM, with no socket between.
 * Safe for use by any number of threads.
 */
final class WireEngine implements SdkHttpClient {
  private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Operation> OPERATIONS = new ConcurrentHashMap<>();

  private final DynamoDbClient engine;
  private final Replica replica;
  private final AtomicLong requests = new AtomicLong();

  WireEngine(DynamoDbClient engine, Replica replica) {
    this.engine = engine;
    this.replica = replica;
  }

  /** How an operation is called: the SDK's client has one method for each. */
  private record Operation(Method builder, Method call) {
    static Operation of(String name) {
      try {
        Class<?> request = Class.forName(MODEL + name + "Request");
        String method = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return new Operation(
            request.getMethod("builder"), DynamoDbClient.class.getMethod(method, request));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("DynamoDB has no operation \"" + name + "\".", e);
      }
    }

    SdkPojo perform(DynamoDbClient engine, Replica replica, JsonNode body)
        throws ReflectiveOperationException {
      Object read = WireReader.read(body, (SdkPojo) builder.invoke(null));
      Object request = FilteredQuery.limited(read, engine);
      return replica.send(request, client -> (SdkPojo) call.invoke(client, request));
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(WireRequest.of(request));
      }

      @Override
      public void abort() {
        // Nothing is open.
      }
    };
  }

  private HttpExecuteResponse answer(WireRequest request) throws IOException {
    Operation operation = OPERATIONS.computeIfAbsent(request.operation(), Operation::of);
    try {
      return response(
          200, WireWriter.write(operation.perform(engine, replica, JSON.readTree(request.body()))));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AwsServiceException refusal) {
        return refused(refusal);
      }
      throw new IOException("The engine failed.", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpExecuteResponse refused(AwsServiceException refusal) {
    ObjectNode body = WireWriter.write(refusal);
    body.put("__type", WireAnswer.TYPE + refusal.awsErrorDetails().errorCode());
    body.put("message", refusal.awsErrorDetails().errorMessage());
    return response(refusal.statusCode(), body);
  }

  private HttpExecuteResponse response(int status, ObjectNode body) {
    return WireAnswer.of(status, body, "dovetail-" + requests.incrementAndGet());
  }

  @Override
  public String clientName() {
    return "Dovetail";
  }

  @Override
  public void close() {
    // The engine is closed by its owner.
  }
}
