package dev.dovetail.lambda;

import java.util.Optional;

/**
 * Leads requests to endpoints by method and path, for functions that serve several routes.
 *
 * <p>Paths consist of literal segments and {@code {name}} segments; the most specific wins. An
 * unknown path is answered with 404, an unknown method with 405 and {@code Allow}, {@code OPTIONS}
 * with 204 and {@code Allow}; {@code HEAD} goes to the endpoint of {@code GET}. Add all routes
 * before the first request; from then on it is safe for use by any number of threads.
 */
public final class Router {
  private final RouteTable<Endpoint> routes = new RouteTable<>();

  /** Answers the requests of one route. */
  @FunctionalInterface
  public interface Endpoint {
    /** {@return the answer to a request} */
    Response handle(Request request) throws Exception;
  }

  /**
   * Adds a route.
   *
   * @param method the HTTP method in upper case
   * @param path the path, such as {@code /todos/{id}}
   * @throws IllegalArgumentException if there is such a route already
   */
  public Router add(String method, String path, Endpoint endpoint) {
    routes.add(method, path, endpoint);
    return this;
  }

  /** {@return the answer of the endpoint that the request leads to} */
  public Response handle(Request request) throws Exception {
    Optional<RouteTable.Match<Endpoint>> match = routes.find(request.segments());
    if (match.isEmpty()) {
      return Response.notFound();
    }
    Optional<Endpoint> endpoint = match.get().target(request.method());
    return endpoint.isPresent()
        ? endpoint
            .get()
            .handle(request.withPathParameters(match.get().parameters(request.method())))
        : match.get().refuse(request.method());
  }
}
