package dev.dovetail.examples.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.QueryType;
import dev.dovetail.lambda.RecordType;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function that answers with what it has read, and keeps it. */
final class Echo<T> extends HttpFunction {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Function<Request, T> read;
  private final Function<T, Response> answer;
  private @Nullable T last;

  private Echo(Function<Request, T> read, Function<T, Response> answer) {
    this.read = read;
    this.answer = answer;
  }

  static <T> Echo<T> of(RecordType<T> type) {
    return new Echo<>(request -> request.json(type), value -> Response.ok(type.body(value)));
  }

  static <T> Echo<T> of(QueryType<T> type) {
    return new Echo<>(
        request -> request.query(type), value -> Response.ok("text/plain", value.toString()));
  }

  @Override
  protected Response handle(Request request) {
    T value = read.apply(request);
    last = value;
    return answer.apply(value);
  }

  /** {@return the record that was read last} */
  T last() {
    if (last == null) {
      throw new IllegalStateException("Nothing was read.");
    }
    return last;
  }

  Reply post(String body) {
    return send("POST", "", body);
  }

  Reply get(String query) {
    return send("GET", query, "");
  }

  private Reply send(String method, String query, String body) {
    last = null;
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("rawPath", "/").put("rawQueryString", query);
    event.putObject("headers").put("content-type", "application/json");
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "1").putObject("http").put("method", method).put("path", "/");
    event.put("body", body).put("isBase64Encoded", false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handleRequest(
          new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out, new QuietContext());
      JsonNode reply = JSON.readTree(out.toByteArray());
      return new Reply(reply.path("statusCode").asInt(), reply.path("body").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a client gets. */
  record Reply(int status, String body) {
    /** {@return the codes of the violations by their place} */
    Map<String, String> errors() {
      Map<String, String> errors = new TreeMap<>();
      try {
        for (JsonNode error : JSON.readTree(body).path("errors")) {
          errors.put(
              error.path("pointer").asText(error.path("parameter").asText()),
              error.path("code").asText());
        }
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
      return errors;
    }
  }
}
