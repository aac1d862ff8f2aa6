package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a gateway tells browsers about CORS, without a function or besides what it says. */
interface CorsAnswers {
  /** The start of all headers of CORS. */
  String PREFIX = "access-control-";

  /** A gateway that leaves CORS to the functions. */
  CorsAnswers NONE = new CorsAnswers() {};

  /** {@return the answer to a request for whatever path, if it is one for this} */
  default Optional<Reply> preflight(HttpRequest request) {
    return Optional.empty();
  }

  /** {@return the answer to {@code OPTIONS} on a path that has routes, if there is one} */
  default Optional<Reply> options(HttpRequest request) {
    return Optional.empty();
  }

  /** {@return what becomes of a function's answer} */
  default Reply ofFunction(Reply reply, HttpRequest request) {
    return reply;
  }

  /** {@return what becomes of an answer of the gateway's own} */
  default Reply ofGateway(Reply reply, HttpRequest request) {
    return reply;
  }

  /** {@return whether a browser asks with this before it sends another} */
  static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin").isPresent()
        && request.header(PREFIX + "request-method").isPresent();
  }

  /** {@return how to name the origin of a request, if it is allowed} */
  static Optional<String> allowed(CorsSettings settings, HttpRequest request) {
    Optional<String> origin = request.header("origin");
    if (origin.isPresent() && settings.origins().contains("*")) {
      return Optional.of("*");
    }
    return origin.filter(settings.origins()::contains);
  }

  /** {@return an answer with all that a browser wants to know before a request} */
  static Reply told(Reply reply, CorsSettings settings, List<String> methods, String origin) {
    Reply told =
        reply
            .with(PREFIX + "allow-origin", origin)
            .with(PREFIX + "allow-methods", String.join(",", methods))
            .with(PREFIX + "allow-headers", settings.headers())
            .with(PREFIX + "max-age", "" + settings.maxAge().toSeconds());
    return settings.credentials() ? told.with(PREFIX + "allow-credentials", "true") : told;
  }

  /** The answer to a browser's question, if a request is one. */
  private static Optional<Reply> answered(
      int status, HttpRequest request, CorsSettings settings, List<String> methods) {
    if (!isPreflight(request)) {
      return Optional.empty();
    }
    Reply reply = new Reply(status, Map.of(), Body.NONE);
    return Optional.of(
        allowed(settings, request)
            .map(origin -> told(reply, settings, methods, origin))
            .orElse(reply));
  }

  /**
   * An HTTP API: it answers the questions, and all other answers have its headers and no others.
   */
  record OfHttpApi(CorsSettings settings, List<String> methods) implements CorsAnswers {
    @Override
    public Optional<Reply> preflight(HttpRequest request) {
      return answered(204, request, settings, methods);
    }

    @Override
    public Reply ofFunction(Reply reply, HttpRequest request) {
      return ofGateway(reply, request);
    }

    @Override
    public Reply ofGateway(Reply reply, HttpRequest request) {
      Map<String, List<String>> headers = new LinkedHashMap<>(reply.headers());
      headers.keySet().removeIf(name -> name.startsWith(PREFIX));
      Reply own = new Reply(reply.status(), headers, reply.body());
      return OfFunctionUrl.added(own, settings, request);
    }
  }

  /**
   * A function URL: it answers the questions, and adds its headers to all other answers, to those
   * of the function as well. A function that says the same says it twice, which browsers refuse.
   */
  record OfFunctionUrl(CorsSettings settings, List<String> methods) implements CorsAnswers {
    @Override
    public Optional<Reply> preflight(HttpRequest request) {
      return answered(200, request, settings, methods);
    }

    @Override
    public Reply ofFunction(Reply reply, HttpRequest request) {
      return added(reply, settings, request);
    }

    @Override
    public Reply ofGateway(Reply reply, HttpRequest request) {
      return added(reply, settings, request);
    }

    private static Reply added(Reply reply, CorsSettings settings, HttpRequest request) {
      Optional<String> origin = allowed(settings, request);
      if (origin.isEmpty()) {
        return reply;
      }
      Reply more = reply.withMore(PREFIX + "allow-origin", origin.get());
      if (!settings.exposed().isEmpty()) {
        more = more.withMore(PREFIX + "expose-headers", settings.exposed());
      }
      return settings.credentials() ? more.withMore(PREFIX + "allow-credentials", "true") : more;
    }
  }

  /**
   * A REST API: each of its paths has the method {@code OPTIONS} with a mock integration, as the
   * CDK makes it, which answers everybody; what functions answer is left alone.
   */
  record OfRestApi(CorsSettings settings, List<String> methods) implements CorsAnswers {
    @Override
    public Optional<Reply> options(HttpRequest request) {
      String first = settings.origins().get(0);
      Reply reply = new Reply(204, Map.of(), Body.NONE);
      Reply told =
          told(reply, settings, methods, allowed(settings, request).orElse(first))
              .with(PREFIX + "expose-headers", settings.exposed());
      return Optional.of(first.equals("*") ? told : told.with("vary", "Origin"));
    }

    /** A gateway response can't look at the request, so that the origin is always the first. */
    @Override
    public Reply ofGateway(Reply reply, HttpRequest request) {
      return settings.gatewayResponses() && reply.status() >= 400
          ? reply.with(PREFIX + "allow-origin", settings.origins().get(0))
          : reply;
    }
  }
}
