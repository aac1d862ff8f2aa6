package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * How an operation is called: the SDK's clients have one method for each.
 *
 * @param ofStreams whether it is one of the client of streams
 * @param builder makes the builder of its request
 * @param call the method of the client
 */
record WireOperation(boolean ofStreams, Method builder, Method call) {
  private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";
  private static final String TABLES = "DynamoDB_20120810.";
  private static final String STREAMS = "DynamoDBStreams_20120810.";
  private static final Map<String, WireOperation> KNOWN = new ConcurrentHashMap<>();

  /** {@return the operation that a request names, if the SDK has it} */
  static Optional<WireOperation> of(String target) {
    WireOperation known = KNOWN.get(target);
    if (known != null) {
      return Optional.of(known);
    }
    boolean ofStreams = target.startsWith(STREAMS);
    if (!ofStreams && !target.startsWith(TABLES)) {
      return Optional.empty();
    }
    Optional<WireOperation> found = named(target.substring(target.indexOf('.') + 1), ofStreams);
    found.ifPresent(operation -> KNOWN.put(target, operation));
    return found;
  }

  private static Optional<WireOperation> named(String name, boolean ofStreams) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      Class<?> request = Class.forName(MODEL + name + "Request");
      Class<?> client = ofStreams ? DynamoDbStreamsClient.class : DynamoDbClient.class;
      String method = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      return Optional.of(
          new WireOperation(
              ofStreams, request.getMethod("builder"), client.getMethod(method, request)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return the request that a body asks for}
   *
   * @throws IllegalArgumentException if a member is of another type
   */
  Object read(JsonNode body) {
    try {
      return WireReader.read(body, (SdkPojo) builder.invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * {@return the answer of a client}
   *
   * @throws InvocationTargetException what the client threw
   */
  SdkPojo perform(Object client, Object request) throws InvocationTargetException {
    try {
      return (SdkPojo) call.invoke(client, request);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
