package dev.dovetail.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where in a request there is something by which an authorizer knows callers. */
sealed interface IdentitySource {

  /** {@return what the request has there, unless that is nothing or empty} */
  Optional<String> value(Invocation invocation);

  /**
   * A header.
   *
   * @param name the name in lower case
   */
  record Header(String name) implements IdentitySource {
    @Override
    public Optional<String> value(Invocation invocation) {
      return invocation.request().header(name).filter(value -> !value.isEmpty());
    }
  }

  /** A parameter of the query. */
  record Query(String name) implements IdentitySource {
    @Override
    public Optional<String> value(Invocation invocation) {
      List<String> values = invocation.request().queryParameters().getOrDefault(name, List.of());
      return Optional.of(String.join(",", values)).filter(value -> !value.isEmpty());
    }
  }

  /** The route, so that answers are kept for each route of its own. */
  record RouteKey() implements IdentitySource {
    @Override
    public Optional<String> value(Invocation invocation) {
      return Optional.of(invocation.route().key());
    }
  }

  /**
   * Reads an expression of API Gateway.
   *
   * @throws IllegalArgumentException if it is none that is known here
   */
  static IdentitySource parse(String expression) {
    if (expression.equals("$context.routeKey")) {
      return new RouteKey();
    }
    for (String request : List.of("$request.", "method.request.")) {
      if (expression.startsWith(request + "header.")) {
        String name = expression.substring(request.length() + "header.".length());
        return new Header(named(expression, name).toLowerCase(Locale.ROOT));
      }
      if (expression.startsWith(request + "querystring.")) {
        String name = expression.substring(request.length() + "querystring.".length());
        return new Query(named(expression, name));
      }
    }
    throw refused(expression);
  }

  private static String named(String expression, String name) {
    if (name.isBlank()) {
      throw refused(expression);
    }
    return name;
  }

  private static IllegalArgumentException refused(String expression) {
    return new IllegalArgumentException(
        "\""
            + expression
            + "\" is no identity source that the local gateway knows. Write"
            + " \"$request.header.<name>\", \"$request.querystring.<name>\" or"
            + " \"$context.routeKey\", or with \"method.request.\" as a REST API does.");
  }
}
