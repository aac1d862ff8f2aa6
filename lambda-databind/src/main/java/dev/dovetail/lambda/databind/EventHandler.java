package dev.dovetail.lambda.databind;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.lambda.HttpFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function with the classes of aws-lambda-java-events, for handlers and tests that have
 * them: their event goes in, and their response comes out.
 *
 * <p>Safe for use by any number of threads, if the function is.
 *
 * @param <E> the class of events
 * @param <R> the class of responses
 */
public final class EventHandler<E, R> implements RequestHandler<E, R> {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final HttpFunction function;
  private final Class<R> response;

  private EventHandler(HttpFunction function, Class<R> response) {
    this.function = function;
    this.response = response;
  }

  /** {@return a handler of the events of a REST API, or of format 1.0 of an HTTP API} */
  public static EventHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> restApi(
      HttpFunction function) {
    return new EventHandler<>(function, APIGatewayProxyResponseEvent.class);
  }

  /** {@return a handler of the events of an HTTP API or a function URL} */
  public static EventHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> httpApi(
      HttpFunction function) {
    return new EventHandler<>(function, APIGatewayV2HTTPResponse.class);
  }

  /** {@return a handler of the events of an Application Load Balancer} */
  public static EventHandler<
          ApplicationLoadBalancerRequestEvent, ApplicationLoadBalancerResponseEvent>
      loadBalancer(HttpFunction function) {
    return new EventHandler<>(function, ApplicationLoadBalancerResponseEvent.class);
  }

  /**
   * {@return the function's answer to an event}
   *
   * @param event the event
   * @param context what Lambda says of the invocation; without one there is no end
   */
  @Override
  public R handleRequest(E event, @Nullable Context context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      byte[] json = MAPPER.writeValueAsBytes(event);
      function.handleRequest(new ByteArrayInputStream(json), out, context);
      return MAPPER.readValue(out.toByteArray(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
