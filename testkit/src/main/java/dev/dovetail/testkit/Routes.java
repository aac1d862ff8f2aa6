package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the function that a path and a method lead to. */
final class Routes {
  /** Literal segments win over parameters, from the left. */
  private static final Comparator<Target> MOST_SPECIFIC_FIRST =
      Comparator.comparing(
          target -> target.segments().map(s -> isParameter(s) ? "1" : "0").toList().toString());

  private final List<Target> targets = new ArrayList<>();

  void add(RouteModel route, FunctionModel function, RequestStreamHandler handler) {
    Target added = new Target(route, function, handler);
    for (Target target : targets) {
      if (target.shape().equals(added.shape())) {
        throw new IllegalArgumentException(
            "The route "
                + added.key()
                + " leads to two functions, "
                + target.function().name()
                + " and "
                + function.name()
                + ". Give one of them another path or method.");
      }
    }
    targets.add(added);
    targets.sort(MOST_SPECIFIC_FIRST);
  }

  /**
   * {@return the function for a path and a method, with the path's parameters}
   *
   * @param headByGet whether a route of {@code GET} is one of {@code HEAD}
   */
  Optional<Match> find(String method, String path, boolean headByGet) {
    return Stream.of(method, headByGet && method.equals("HEAD") ? "GET" : method)
        .distinct()
        .flatMap(name -> targets.stream().filter(target -> target.method().equals(name)))
        .flatMap(target -> target.match(path).map(found -> new Match(target, found)).stream())
        .findFirst();
  }

  /**
   * {@return the function that a request without a route leads to where nobody looks for routes:
   * that of the path, or the only one there is}
   */
  Optional<Match> nearest(String path) {
    Optional<Match> ofPath =
        targets.stream()
            .flatMap(target -> target.match(path).map(found -> new Match(target, found)).stream())
            .findFirst();
    boolean alone = targets.stream().map(Target::function).distinct().count() == 1;
    return ofPath.isEmpty() && alone ? Optional.of(new Match(targets.get(0), Map.of())) : ofPath;
  }

  /** {@return the methods that a path has, none if there is no such path} */
  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    targets.stream()
        .filter(target -> target.match(path).isPresent())
        .forEach(target -> methods.add(target.method()));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  /** {@return the methods of all routes} */
  List<String> methods() {
    return targets.stream().map(Target::method).distinct().sorted().toList();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  /** A function with the values of the path's parameters. */
  record Match(Target target, Map<String, String> pathParameters) {}

  /** A function at the end of a route. */
  record Target(RouteModel route, FunctionModel function, RequestStreamHandler handler) {
    String method() {
      return route.method().name();
    }

    String path() {
      return route.path();
    }

    String key() {
      return method() + " " + path();
    }

    boolean authenticated() {
      return route.access() == Access.AUTHENTICATED;
    }

    Stream<String> segments() {
      return Stream.of(path().split("/", -1));
    }

    /** {@return the same text for routes that take the same requests} */
    String shape() {
      return method() + " " + segments().map(s -> isParameter(s) ? "{}" : s).toList();
    }

    Optional<Map<String, String>> match(String path) {
      List<String> wanted = segments().toList();
      String[] given = path.split("/", -1);
      if (wanted.size() != given.length) {
        return Optional.empty();
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < given.length; i++) {
        String segment = wanted.get(i);
        if (isParameter(segment) && !given[i].isEmpty()) {
          parameters.put(segment.substring(1, segment.length() - 1), given[i]);
        } else if (!segment.equals(given[i])) {
          return Optional.empty();
        }
      }
      return Optional.of(parameters);
    }
  }
}
