package dev.dovetail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Answers the HTTP requests of an SDK client from an engine in this JVM, with no socket between. A
 * request that no client of the SDK would send is refused as DynamoDB does. Safe for use by any
 * number of threads.
 */
final class WireEngine implements SdkHttpClient {
  /** Names engines to the SDK, and to faults, which need no signature there. */
  static final String NAME = "Dovetail";

  /** What DynamoDB takes as one request. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final String UNKNOWN_OPERATION = "UnknownOperationException";
  private static final String SERIALIZATION = "SerializationException";
  private static final JsonMapper JSON = new JsonMapper();

  private final DynamoDbClient tables;
  private final Supplier<DynamoDbStreamsClient> streams;
  private final AtomicLong requests = new AtomicLong();

  WireEngine(DynamoDbClient tables, Supplier<DynamoDbStreamsClient> streams) {
    this.tables = tables;
    this.streams = streams;
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
    if (request.body().length > MAX_BYTES) {
      return response(413, JsonNodeFactory.instance.objectNode().put("Message", ""));
    }
    if (!request.signed()) {
      return refused(
          "MissingAuthenticationToken",
          "Request must contain either a valid (registered) AWS access key ID or X.509"
              + " certificate.");
    }
    Optional<WireOperation> operation = WireOperation.of(request.target());
    if (operation.isEmpty()) {
      return refused(UNKNOWN_OPERATION, "There is no operation \"" + request.target() + "\".");
    }
    Object sdkRequest;
    try {
      JsonNode body = JSON.readTree(request.body());
      if (!body.isObject()) {
        return refused(SERIALIZATION, "The body of a request is a JSON object.");
      }
      sdkRequest = operation.get().read(body);
    } catch (JsonProcessingException e) {
      return refused(SERIALIZATION, "The body is no JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return refused(SERIALIZATION, String.valueOf(e.getMessage()));
    }
    return performed(operation.get(), sdkRequest);
  }

  private HttpExecuteResponse performed(WireOperation operation, Object request) {
    try {
      Object client = operation.ofStreams() ? streams.get() : tables;
      return response(200, WireWriter.write(operation.perform(client, request)));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AwsServiceException refusal) {
        return refused(refusal);
      }
      if (e.getCause() instanceof LinkageError missing) {
        return refused(
            UNKNOWN_OPERATION,
            "The engine can't do it without a library that is not on the class path: " + missing);
      }
      return refused(500, "InternalFailure", "The engine failed: " + e.getCause());
    }
  }

  private HttpExecuteResponse refused(AwsServiceException refusal) {
    ObjectNode body = WireWriter.write(refusal);
    String code = refusal.awsErrorDetails().errorCode();
    // The engine's name for operations that it leaves out, where its server says the former.
    body.put("__type", type(code.equals("InvalidAction") ? UNKNOWN_OPERATION : code));
    body.put("message", refusal.awsErrorDetails().errorMessage());
    return response(refusal.statusCode(), body);
  }

  private HttpExecuteResponse refused(String code, String message) {
    return refused(400, code, message);
  }

  private HttpExecuteResponse refused(int status, String code, String message) {
    return response(
        status,
        JsonNodeFactory.instance.objectNode().put("__type", type(code)).put("message", message));
  }

  private static String type(String code) {
    return switch (code) {
      case "ValidationException" -> "com.amazon.coral.validate#" + code;
      case SERIALIZATION -> "com.amazon.coral.service#" + code;
      default -> WireAnswer.TYPE + code;
    };
  }

  private HttpExecuteResponse response(int status, ObjectNode body) {
    return WireAnswer.of(status, body, "dovetail-" + requests.incrementAndGet());
  }

  @Override
  public String clientName() {
    return NAME;
  }

  @Override
  public void close() {
    // The engine is closed by its owner.
  }
}
