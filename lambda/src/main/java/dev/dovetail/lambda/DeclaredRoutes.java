package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ArrayValue;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import dev.dovetail.lambda.JsonValue.TextValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes that the annotation processor wrote down for a function, to refuse what no gateway has
 * refused before.
 */
final class DeclaredRoutes {
  private static final String PATH = "META-INF/dovetail/functions.json";

  private final RouteTable<Boolean> routes = new RouteTable<>();

  private DeclaredRoutes() {}

  /** {@return the routes of a function, none if it has no {@link Route}} */
  static DeclaredRoutes of(Class<?> function) {
    DeclaredRoutes routes = new DeclaredRoutes();
    ClassLoader loader = function.getClassLoader();
    try {
      for (URL url : Collections.list(loader.getResources(PATH))) {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
          routes.addAll(function.getName(), JsonReader.read(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + PATH + " can't be read.", e);
    }
    return routes;
  }

  private void addAll(String handler, JsonValue file) {
    for (ObjectValue function : objects(file, "functions")) {
      if (text(function, "handler").equals(handler)) {
        for (ObjectValue route : objects(function, "routes")) {
          routes.add(text(route, "method"), text(route, "path"), true);
        }
      }
    }
  }

  boolean isEmpty() {
    return routes.isEmpty();
  }

  /** Leads all of the routes to a target. */
  <T> void addTo(RouteTable<T> table, T target) {
    for (RouteTable.Entry<Boolean> entry : routes.entries()) {
      for (String method : entry.targets().keySet()) {
        table.add(method, entry.template().toString(), target);
      }
    }
  }

  /** {@return the answer to a request that none of the routes leads to} */
  Optional<Response> refuse(Request request, EventSource source) {
    if (routes.isEmpty()) {
      return Optional.empty();
    }
    Optional<RouteTable.Match<Boolean>> match = routes.find(request.segments());
    if (match.isEmpty()) {
      return source.routed() ? Optional.empty() : Optional.of(Response.notFound());
    }
    return match.get().target(request.method()).isPresent()
        ? Optional.empty()
        : Optional.of(match.get().refuse(request.method()));
  }

  /** {@return the request with the path parameters that its source doesn't give} */
  Request complete(Request request) {
    Optional<RouteTable.Match<Boolean>> match = routes.find(request.segments());
    Map<String, String> given = request.pathParameters();
    if (match.isEmpty() || given.keySet().containsAll(match.get().parameters().keySet())) {
      return request;
    }
    Map<String, String> all = new HashMap<>(match.get().parameters());
    all.putAll(given);
    return request.withPathParameters(all);
  }

  private static List<ObjectValue> objects(JsonValue parent, String name) {
    List<ObjectValue> objects = new ArrayList<>();
    if (parent instanceof ObjectValue object
        && object.members().get(name) instanceof ArrayValue array) {
      for (JsonValue item : array.items()) {
        if (item instanceof ObjectValue element) {
          objects.add(element);
        }
      }
    }
    return objects;
  }

  private static String text(ObjectValue object, String name) {
    return object.members().get(name) instanceof TextValue text ? text.value() : "";
  }
}
