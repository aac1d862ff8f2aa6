package dev.dovetail.lambda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One event on its way to a reply. */
final class Exchange {
  private final HttpFunction function;
  private final DeclaredRoutes routes;
  private final Invocation invocation;
  private final HttpOptions options;
  private final Event event;
  private final String reference;
  private @Nullable Request request;
  private int status;

  Exchange(HttpFunction function, DeclaredRoutes routes, Invocation invocation) {
    this.function = function;
    this.routes = routes;
    this.invocation = invocation;
    this.options = invocation.options();
    this.event = invocation.event();
    this.reference = invocation.reference();
  }

  /** {@return the status of the reply, once there is one} */
  int status() {
    return status;
  }

  byte[] refuseEvent(@Nullable Throwable cause) {
    if (cause != null) {
      invocation.failed(cause);
    }
    return reply(Response.badRequest("The event is not an HTTP request."));
  }

  byte[] answer() {
    if (event.source() == EventSource.UNKNOWN) {
      return refuseEvent(null);
    }
    Response response;
    try {
      response = respond();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      response = function.failed(e, request, invocation);
    }
    return reply(response);
  }

  private Response respond() throws Exception {
    Optional<Response> preflight = options.cors().preflight(event);
    if (preflight.isPresent()) {
      return preflight.get();
    }
    if (invocation.isOver()) {
      return Response.problem(Problem.of(504));
    }
    request = routes.complete(new Request(invocation));
    invocation.foundRoute(routes.path(request));
    Optional<Response> refusal = routes.refuse(request, event.source());
    return refusal.isPresent()
        ? refusal.get()
        : Preconditions.notModified(function.chain().handle(request), request);
  }

  private byte[] reply(Response response) {
    Throwable failure = invocation.failure();
    if (failure != null || response.problem().isPresent()) {
      FailureLog.write(invocation, response, failure);
    }
    status = response.status();
    try {
      byte[] reply = ReplyWriter.write(complete(response), event, reference);
      return ReplyWriter.fits(reply, event.source())
          ? reply
          : instead(Problem.of(500, "response_too_large", ""), null);
    } catch (RuntimeException e) {
      return instead(Problem.of(500), e);
    }
  }

  private byte[] instead(Problem problem, @Nullable Throwable cause) {
    Response error = Response.problem(problem);
    status = error.status();
    FailureLog.write(invocation, error, cause);
    return ReplyWriter.write(complete(error), event, reference);
  }

  private Response complete(Response response) {
    Response complete =
        options
            .cors()
            .on(response, event)
            .withDefault("Cache-Control", "no-store")
            .withOnly("X-Content-Type-Options", "nosniff")
            .withOnly("X-Request-Id", reference);
    Response located = located(complete);
    return options.compressed() ? Compression.on(located, event) : located;
  }

  /** Gives a location relative to the API the stage or base path that clients see. */
  private Response located(Response response) {
    String prefix = request == null ? "" : request.prefix();
    String location = prefix.isEmpty() ? "" : response.header("Location").orElse("");
    return location.startsWith("/")
        ? response.withOnly("Location", Percent.encode(prefix) + location)
        : response;
  }
}
