package dev.dovetail.lambda;

import java.util.Optional;

/**
 * The base of a Lambda function that serves the routes of several others, so that a resource is one
 * function to deploy: fewer cold starts where requests are few, at the price of wider permissions.
 *
 * <p>The functions stay as they are, and their routes are read from what the annotation processor
 * wrote of them. A subclass names the same functions twice: as classes in {@link
 * LambdaFunction#serves}, from which its own routes and permissions follow, and as objects here.
 *
 * <p>One instance serves any number of threads, if the functions do.
 */
public abstract class RoutedFunction extends HttpFunction {
  private final RouteTable<HttpFunction> functions = new RouteTable<>();

  /**
   * Makes a function of others.
   *
   * @throws IllegalArgumentException if one of them has no route, or two have the same
   */
  protected RoutedFunction(HttpFunction... functions) {
    for (HttpFunction function : functions) {
      if (function.routes().isEmpty()) {
        throw new IllegalArgumentException(
            "The function "
                + function.getClass().getName()
                + " has no @Route, so that no request would lead to it.");
      }
      function.routes().addTo(this.functions, function);
    }
  }

  @Override
  protected final Response handle(Request request) throws Exception {
    Optional<RouteTable.Match<HttpFunction>> match = functions.find(request.segments());
    if (match.isEmpty()) {
      return Response.notFound();
    }
    Optional<HttpFunction> function = match.get().target(request.method());
    return function.isPresent()
        ? handle(function.get(), request)
        : match.get().refuse(request.method());
  }

  private static Response handle(HttpFunction function, Request request) throws Exception {
    try {
      return function.handle(request);
    } catch (Exception e) {
      Optional<Response> own = function.map(e, request);
      if (own.isPresent()) {
        return own.get();
      }
      throw e;
    }
  }
}
