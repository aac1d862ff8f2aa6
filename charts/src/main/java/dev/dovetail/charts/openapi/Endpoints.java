package dev.dovetail.charts.openapi;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the routes of functions in order, each with an id that no other has. */
final class Endpoints {
  private static final Comparator<Endpoint> BY_PATH =
      Comparator.comparing(Endpoint::path).thenComparing(endpoint -> endpoint.route().method());

  private Endpoints() {}

  /**
   * {@return all routes, by path}
   *
   * <p>A route that two functions serve, one of them in the other's place, is there once.
   */
  static List<Endpoint> of(FunctionsModel functions) {
    Map<String, String> paths = paths(functions);
    List<Endpoint> endpoints = new ArrayList<>();
    for (FunctionModel function : functions.single().functions()) {
      for (RouteModel route : function.routes()) {
        endpoints.add(
            new Endpoint(
                function, route, paths.getOrDefault(shape(route.path()), route.path()), ""));
      }
    }
    endpoints.sort(BY_PATH);
    Set<String> ids = new HashSet<>();
    List<Endpoint> named = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      String id = id(endpoint);
      for (int i = 2; !ids.add(id); i++) {
        id = id(endpoint) + i;
      }
      named.add(new Endpoint(endpoint.function(), endpoint.route(), endpoint.path(), id));
    }
    return named;
  }

  /** OpenAPI allows one path of a shape, so that all have the names of the first. */
  private static Map<String, String> paths(FunctionsModel functions) {
    Map<String, String> paths = new HashMap<>();
    functions.single().functions().stream()
        .flatMap(function -> function.routes().stream())
        .map(RouteModel::path)
        .sorted()
        .forEach(path -> paths.putIfAbsent(shape(path), path));
    return paths;
  }

  private static String shape(String path) {
    return path.replaceAll("\\{[^/]*}", "{}");
  }

  /** The function's name, or what the route is where the function has several. */
  private static String id(Endpoint endpoint) {
    if (endpoint.function().routes().size() == 1) {
      return camel(endpoint.function().name());
    }
    StringBuilder words =
        new StringBuilder(endpoint.route().method().name().toLowerCase(Locale.ROOT));
    for (String segment : endpoint.path().split("/", -1)) {
      words.append(Endpoint.isParameter(segment) ? "-by-" : "-").append(segment);
    }
    return camel(words.toString());
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        String first = word.substring(0, 1);
        camel.append(camel.isEmpty() ? first : first.toUpperCase(Locale.ROOT));
        camel.append(word.substring(1));
      }
    }
    return camel.toString();
  }
}
