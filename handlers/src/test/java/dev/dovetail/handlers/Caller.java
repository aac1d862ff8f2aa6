package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls all functions of the service, by whichever source and for one user. */
public final class Caller {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<RouteModel, RequestStreamHandler> functions;
  private final Source source;
  private final String user;
  private final String key;
  private final int millis;
  private final StringBuilder log;

  private Caller(
      Map<RouteModel, RequestStreamHandler> functions,
      Source source,
      String user,
      String key,
      int millis,
      StringBuilder log) {
    this.key = key;
    this.millis = millis;
    this.functions = functions;
    this.source = source;
    this.user = user;
    this.log = log;
  }

  /** Calls the functions that serve one operation each. */
  public static Caller on(AppTable table) {
    return of(FunctionsModel.load(Caller.class.getClassLoader()).single(), table);
  }

  /** Calls the functions that serve a resource each. */
  public static Caller routed(AppTable table) {
    return of(FunctionsModel.load(Caller.class.getClassLoader()).routed(), table);
  }

  private static Caller of(FunctionsModel model, AppTable table) {
    Map<RouteModel, RequestStreamHandler> functions = new LinkedHashMap<>();
    for (FunctionModel function : model.functions()) {
      if (function.routes().isEmpty()) {
        continue;
      }
      RequestStreamHandler handler = create(function, table);
      function.routes().forEach(route -> functions.put(route, handler));
    }
    return new Caller(functions, Source.HTTP_API, "alice", "", 10_000, new StringBuilder());
  }

  private static RequestStreamHandler create(FunctionModel function, AppTable table) {
    try {
      return (RequestStreamHandler)
          Class.forName(function.handler()).getConstructor(AppTable.class).newInstance(table);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls for another user; an empty one sends no credentials. */
  public Caller as(String other) {
    return new Caller(functions, source, other, key, millis, log);
  }

  /** Calls by another source. */
  public Caller by(Source other) {
    return new Caller(functions, other, user, key, millis, log);
  }

  /** Calls with an idempotency key; an empty one sends none. */
  public Caller with(String idempotencyKey) {
    return new Caller(functions, source, user, idempotencyKey, millis, log);
  }

  /** Calls functions that Lambda ends after some time. */
  public Caller within(int milliseconds) {
    return new Caller(functions, source, user, key, milliseconds, log);
  }

  /** {@return what the functions have logged} */
  public String log() {
    return log.toString();
  }

  /** Sends a request without a body. */
  public Reply send(String method, String target) {
    return send(method, target, "");
  }

  /** Sends a request, with JSON unless the body is empty. The target may have a query. */
  public Reply send(String method, String target, String body) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    RouteModel route = route(method, path);
    Event event =
        new Event(
            method,
            route.path(),
            path,
            query < 0 ? "" : target.substring(query + 1),
            body,
            user,
            key);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      functions
          .get(route)
          .handleRequest(
              new ByteArrayInputStream(JSON.writeValueAsBytes(source.event(event))),
              out,
              new QuietContext(log, millis));
      Reply reply = new Reply(JSON.readTree(out.toByteArray()));
      if (reply.status() >= 400) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.text("reference")).isNotEmpty().isEqualTo(reply.header("X-Request-Id"));
        assertThat(log()).contains(reply.text("reference"));
      }
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the route as a gateway does; one that has the path only, if none has the method. */
  private RouteModel route(String method, String path) {
    List<RouteModel> found = new ArrayList<>();
    for (RouteModel route : functions.keySet()) {
      if (path.matches(route.path().replaceAll("\\{[^}]*}", "[^/]+"))) {
        found.add(route);
      }
    }
    return found.stream()
        .filter(route -> route.method().name().equals(method))
        .findFirst()
        .orElseGet(() -> found.get(0));
  }

  /** What the source gets. */
  public record Reply(JsonNode envelope) {
    /** {@return the HTTP status} */
    public int status() {
      return envelope.path("statusCode").asInt();
    }

    /** {@return the value of a header, or nothing} */
    public String header(String name) {
      return envelope.path("headers").path(name).asText();
    }

    /** {@return the body} */
    public JsonNode json() {
      try {
        return JSON.readTree(envelope.path("body").asText());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** {@return a member of the body as text} */
    public String text(String member) {
      return json().path(member).asText();
    }

    /** {@return one value of each of the items} */
    public List<String> items(String pointer) {
      List<String> values = new ArrayList<>();
      json().path("items").forEach(item -> values.add(item.at(pointer).asText()));
      return values;
    }

    /** {@return the violations as {@code place=code}, in order} */
    public List<String> errors() {
      List<String> errors = new ArrayList<>();
      for (JsonNode error : json().path("errors")) {
        String place = error.path("pointer").asText(error.path("parameter").asText());
        errors.add(place + "=" + error.path("code").asText());
      }
      return errors;
    }
  }

  /** What a client sends, with the route that a gateway finds for it. */
  record Event(
      String method,
      String template,
      String path,
      String query,
      String body,
      String user,
      String key) {}
}
