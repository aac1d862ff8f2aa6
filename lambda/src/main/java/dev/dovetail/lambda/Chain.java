package dev.dovetail.lambda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The middleware of a function from a place on, and the function at the end. */
final class Chain implements Router.Endpoint {
  private final HttpFunction function;
  private final List<Middleware> middleware;
  private final int place;

  Chain(HttpFunction function, List<Middleware> middleware) {
    this(function, middleware, 0);
  }

  private Chain(HttpFunction function, List<Middleware> middleware, int place) {
    this.function = function;
    this.middleware = middleware;
    this.place = place;
  }

  @Override
  public Response handle(Request request) throws Exception {
    if (place < middleware.size()) {
      return checked(
          middleware.get(place).handle(request, new Chain(function, middleware, place + 1)));
    }
    if (middleware.isEmpty()) {
      return checked(function.handle(request));
    }
    try {
      return checked(function.handle(request));
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      return function.failed(e, request, request.invocation());
    }
  }

  private static Response checked(@Nullable Response response) {
    if (response == null) {
      throw new NullPointerException("The function answered null.");
    }
    return response;
  }
}
