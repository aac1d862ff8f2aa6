package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Serves an engine over HTTP on this machine, for clients in other processes: another JVM, a
 * function in a {@link LocalLambda}, or a tool.
 *
 * <pre>{@code
 * try (LocalDynamoDb db = LocalDynamoDb.start();
 *     LocalEndpoint endpoint = db.serve()) {
 *   endpoint.uri();
 * }
 * }</pre>
 *
 * <p>A client of the SDK reaches it where the environment variable {@code
 * AWS_ENDPOINT_URL_DYNAMODB} has its address. It takes any credentials and any region, and listens
 * to 127.0.0.1 and to nothing else. Where a {@linkplain Faults fault} loses a request or an answer,
 * the connection is cut. Safe for use by any number of threads.
 */
public final class LocalEndpoint implements AutoCloseable {
  /** The environment variable by which clients of the SDK find an endpoint of DynamoDB. */
  public static final String VARIABLE = "AWS_ENDPOINT_URL_DYNAMODB";

  private final LoopbackServer server;

  private LocalEndpoint(LoopbackServer server) {
    this.server = server;
  }

  static LocalEndpoint start(SdkHttpClient engine) throws IOException {
    return OpenResources.started(
        new LocalEndpoint(
            LoopbackServer.start("dovetail-endpoint", 0, exchange -> answer(engine, exchange))));
  }

  /** {@return the address of the endpoint} */
  public URI uri() {
    return server.uri();
  }

  /** Stops the endpoint and leaves the engine alone. Closing again does nothing. */
  @Override
  public void close() {
    server.close();
  }

  boolean isClosed() {
    return server.isClosed();
  }

  private static void answer(SdkHttpClient engine, HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpExecuteRequest request = request(exchange);
      HttpExecuteResponse response;
      try {
        response = engine.prepareRequest(request).call();
      } catch (IllegalArgumentException e) {
        response = refused(e);
      } catch (IOException e) {
        // Lost, by a fault: closed without an answer.
        return;
      }
      send(exchange, response);
    }
  }

  private static HttpExecuteRequest request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(exchange.getRequestMethod()))
            .protocol("http")
            .host("127.0.0.1")
            .encodedPath(exchange.getRequestURI().getRawPath());
    exchange.getRequestHeaders().forEach(request::putHeader);
    return HttpExecuteRequest.builder()
        .request(request.build())
        .contentStreamProvider(() -> new ByteArrayInputStream(body))
        .build();
  }

  private static HttpExecuteResponse refused(IllegalArgumentException e) {
    return WireAnswer.of(
        400,
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", WireAnswer.TYPE + "ValidationException")
            .put("message", String.valueOf(e.getMessage())),
        "dovetail-refused");
  }

  private static void send(HttpExchange exchange, HttpExecuteResponse response) throws IOException {
    byte[] body = body(response.responseBody());
    response
        .httpResponse()
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("content-length")) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    exchange.sendResponseHeaders(
        response.httpResponse().statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] body(Optional<AbortableInputStream> body) throws IOException {
    if (body.isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = body.get()) {
      return in.readAllBytes();
    }
  }
}
