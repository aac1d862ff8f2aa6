package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base of a Lambda function that answers HTTP requests.
 *
 * <p>A subclass does the cold work in its constructor and translates in {@link #handle}. Everything
 * that is thrown becomes a problem with a reference, and a line in the log; no request ends without
 * a complete reply. One instance serves any number of threads, if the subclass does.
 */
public abstract class HttpFunction implements RequestStreamHandler {
  private static final int RESERVE_MILLIS = 50;

  private final HttpOptions options;
  private final DeclaredRoutes routes;

  /** Makes a function with the options that the environment gives. */
  protected HttpFunction() {
    this(HttpOptions.fromEnvironment());
  }

  /** Makes a function with options. */
  protected HttpFunction(HttpOptions options) {
    this.options = options;
    this.routes = DeclaredRoutes.of(getClass());
  }

  /**
   * {@return the answer to a request}
   *
   * @throws Exception whatever goes wrong; {@link ProblemException} and the exceptions of
   *     repositories have their own statuses, everything else is 500
   */
  protected abstract Response handle(Request request) throws Exception;

  /**
   * {@return the answer to a request whose handling failed, or nothing for the usual one}
   *
   * @param failure what {@link #handle} threw
   */
  protected Optional<Response> map(Exception failure, Request request) {
    return Optional.empty();
  }

  /**
   * {@return the problem that a failure is, after a line in the log}
   *
   * <p>For answers that have a status for each of several parts, of which one has failed: what
   * {@link #handle} throws is dealt with already.
   *
   * @param failure what a repository threw, or a {@link ProblemException}
   */
  protected final Problem report(Exception failure, Request request) {
    Response response = mapped(failure, request);
    request.log(response, failure);
    return response.problem().orElseGet(() -> Problem.of(500));
  }

  private static Response mapped(Throwable failure, @Nullable Request request) {
    if (failure instanceof ProblemException problem) {
      return problem.response();
    }
    return RepositoryProblems.understands(failure)
        ? RepositoryProblems.Mapping.map(
            failure,
            request != null && request.header("If-Match").isPresent(),
            request != null && request.header("If-None-Match").isPresent())
        : Response.serverError();
  }

  final DeclaredRoutes routes() {
    return routes;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, @Nullable Context context)
      throws IOException {
    Event event = new Event();
    @Nullable Throwable unreadable = null;
    try {
      EventReader.read(in, event);
    } catch (IOException | RuntimeException e) {
      unreadable = e;
    }
    String reference =
        Reference.choose(event.requestId, context == null ? null : context.getAwsRequestId());
    FailureLog log = new FailureLog(context);
    Deadline remaining = new Deadline(context);
    Exchange exchange = new Exchange(event, reference, remaining, log);
    out.write(unreadable == null ? exchange.answer() : exchange.refuseEvent(unreadable));
  }

  /** One event on its way to a reply. */
  private final class Exchange {
    private final Event event;
    private final String reference;
    private final Deadline remaining;
    private final FailureLog log;
    private @Nullable Request request;

    Exchange(Event event, String reference, Deadline remaining, FailureLog log) {
      this.event = event;
      this.reference = reference;
      this.remaining = remaining;
      this.log = log;
    }

    byte[] refuseEvent(Throwable cause) {
      return failed(Response.badRequest("The event is not an HTTP request."), cause);
    }

    byte[] answer() {
      if (event.source() == EventSource.UNKNOWN) {
        return failed(Response.badRequest("The event is not an HTTP request."), null);
      }
      try {
        Response response = respond();
        return response.problem().isPresent() ? failed(response, null) : reply(response);
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        return failed(map(e), e);
      }
    }

    private Response respond() throws Exception {
      Optional<Response> preflight = options.cors().preflight(event);
      if (preflight.isPresent()) {
        return preflight.get();
      }
      if (remaining.millis() < RESERVE_MILLIS) {
        return Response.problem(Problem.of(504));
      }
      Request built = new Request(event, reference, options.bodyLimit(), remaining);
      request = routes.complete(built);
      Optional<Response> refusal = routes.refuse(request, event.source());
      return refusal.isPresent() ? refusal.get() : handle(request);
    }

    private Response map(Throwable failure) {
      if (failure instanceof Exception exception && request != null) {
        try {
          Optional<Response> own = HttpFunction.this.map(exception, request);
          if (own.isPresent()) {
            return own.get();
          }
        } catch (VirtualMachineError e) {
          throw e;
        } catch (Throwable e) {
          if (e != failure) {
            failure.addSuppressed(e);
          }
          return Response.serverError();
        }
      }
      return mapped(failure, request);
    }

    private byte[] failed(Response response, @Nullable Throwable cause) {
      log.write(event, reference, response, cause);
      return reply(response);
    }

    private byte[] reply(Response response) {
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
      log.write(event, reference, error, cause);
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
      return located(complete);
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
}
