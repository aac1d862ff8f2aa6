package dev.dovetail.handlers.todos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.QuietContext;
import dev.dovetail.lambda.HttpFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Calls the functions as an HTTP API does, for one user. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REFERENCE = "reference-1";

  private final Map<String, HttpFunction> functions;
  private final String user;

  private Api(Map<String, HttpFunction> functions, String user) {
    this.functions = functions;
    this.user = user;
  }

  static Api on(AppTable table) {
    return new Api(
        Map.of(
            "POST /todos", new CreateTodo(table),
            "GET /todos", new ListTodos(table),
            "GET /todos/{id}", new GetTodo(table),
            "PATCH /todos/{id}", new PatchTodo(table),
            "DELETE /todos/{id}", new DeleteTodo(table)),
        "alice");
  }

  Api as(String other) {
    return new Api(functions, other);
  }

  Reply post(String body) {
    return send("POST", "/todos", body, Map.of("content-type", "application/json"));
  }

  Reply get(String path) {
    return send("GET", path, "", Map.of());
  }

  Reply patch(String id, String body) {
    return send(
        "PATCH", "/todos/" + id, body, Map.of("content-type", "application/merge-patch+json"));
  }

  Reply patch(String id, String body, String ifMatch) {
    return send(
        "PATCH",
        "/todos/" + id,
        body,
        Map.of("content-type", "application/json", "if-match", ifMatch));
  }

  Reply delete(String id) {
    return send("DELETE", "/todos/" + id, "", Map.of());
  }

  /** Sends a request; the path may have a query. An empty user sends no credentials. */
  Reply send(String method, String target, String body, Map<String, String> headers) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String id = path.startsWith("/todos/") ? path.substring("/todos/".length()) : "";
    String route = method + (id.isEmpty() ? " /todos" : " /todos/{id}");
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", route).put("rawPath", path);
    event.put("rawQueryString", query < 0 ? "" : target.substring(query + 1));
    ObjectNode sent = event.putObject("headers");
    headers.forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), value));
    if (!id.isEmpty()) {
      event.putObject("pathParameters").put("id", id);
    }
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", REFERENCE).put("stage", "$default");
    context.putObject("http").put("method", method).put("path", path);
    if (!user.isEmpty()) {
      context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", user);
    }
    event.put("body", body).put("isBase64Encoded", false);
    return call(Objects.requireNonNull(functions.get(route), route), event);
  }

  private static Reply call(HttpFunction function, JsonNode event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out, new QuietContext());
      Reply reply = new Reply(JSON.readTree(out.toByteArray()));
      assertThat(reply.header("X-Request-Id")).isEqualTo(REFERENCE);
      if (reply.status() >= 400) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("reference").asText()).isEqualTo(REFERENCE);
        assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
      }
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the HTTP API gets. */
  record Reply(JsonNode envelope) {
    int status() {
      return envelope.path("statusCode").asInt();
    }

    String header(String name) {
      return envelope.path("headers").path(name).asText();
    }

    JsonNode json() {
      try {
        return JSON.readTree(envelope.path("body").asText());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text(String member) {
      return json().path(member).asText();
    }

    /** {@return the violations as {@code pointer=code}, in order} */
    List<String> errors() {
      List<String> errors = new ArrayList<>();
      json()
          .path("errors")
          .forEach(
              error ->
                  errors.add(
                      error.path("pointer").asText(error.path("parameter").asText())
                          + "="
                          + error.path("code").asText()));
      return errors;
    }
  }
}
