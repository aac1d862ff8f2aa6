package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lambda's Runtime API, as of 2018-06-01, of one environment. */
final class RuntimeApi implements HttpHandler {
  /** The most that Lambda takes as a result, in bytes. */
  static final int MAX_RESULT = 6_291_556;

  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String INVOCATION = "invocation/";

  private final LambdaEnvironment environment;
  private final String arn;
  private final Duration timeout;

  RuntimeApi(LambdaEnvironment environment, String arn, Duration timeout) {
    this.environment = environment;
    this.arn = arn;
    this.timeout = timeout;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String call = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
      switch (call) {
        case INVOCATION + "next" -> next(exchange);
        case "restore/next" -> {
          environment.restored();
          send(exchange, 200, "");
        }
        case "init/error", "restore/error" -> {
          byte @Nullable [] body = body(exchange);
          environment.initFailed(LambdaAnswer.failure(body == null ? new byte[0] : body));
          send(exchange, 202, "{\"status\":\"OK\"}");
        }
        default -> answer(exchange, call);
      }
    } catch (InterruptedException e) {
      // The environment has ended: closed without an answer.
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    LambdaJob job = environment.next();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", job.requestId());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", arn);
    headers.set(
        "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(timeout).toEpochMilli()));
    headers.set("Lambda-Runtime-Trace-Id", traceId());
    headers.set("Content-Type", "application/json");
    byte[] event = job.payload();
    exchange.sendResponseHeaders(200, event.length == 0 ? -1 : event.length);
    if (event.length > 0) {
      exchange.getResponseBody().write(event);
    }
  }

  private void answer(HttpExchange exchange, String call) throws IOException {
    String[] parts = call.split("/");
    if (parts.length != 3 || !call.startsWith(INVOCATION)) {
      send(exchange, 404, error("InvalidPath", "There is no " + call + "."));
      return;
    }
    byte @Nullable [] body = body(exchange);
    boolean failed = parts[2].equals("error");
    LambdaAnswer answer;
    if (body == null) {
      answer =
          LambdaAnswer.failure(
              FunctionError.TOO_LARGE,
              "Response payload size exceeded maximum allowed payload size ("
                  + MAX_RESULT
                  + " bytes).");
    } else {
      answer = failed ? LambdaAnswer.failure(body) : LambdaAnswer.result(body);
    }
    if (!environment.answered(parts[1], answer)) {
      send(exchange, 400, error("InvalidRequestID", "Invalid request ID"));
    } else if (body == null) {
      String message = "Exceeded maximum allowed payload size (" + MAX_RESULT + " bytes).";
      send(exchange, 413, error("RequestEntityTooLarge", message));
    } else {
      send(exchange, 202, "{\"status\":\"OK\"}");
    }
  }

  /** {@return the body, or null if it is too large; read to its end in any case} */
  private static byte @Nullable [] body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(MAX_RESULT + 1);
      if (body.length <= MAX_RESULT) {
        return body;
      }
      in.transferTo(OutputStream.nullOutputStream());
      return null;
    }
  }

  private static String error(String type, String message) {
    return "{\"errorMessage\":\"" + message + "\",\"errorType\":\"" + type + "\"}";
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String traceId() {
    String id = UUID.randomUUID().toString().replace("-", "");
    long seconds = Instant.now().getEpochSecond();
    return "Root=1-%08x-%s;Parent=%s;Sampled=0"
        .formatted(seconds, id.substring(0, 24), id.substring(16));
  }
}
