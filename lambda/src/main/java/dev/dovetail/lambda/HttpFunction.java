package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
   * Answers a {@code GET} that nobody sent and forgets the answer, so that classes are loaded and
   * connections open before the first request. Call it at the end of the constructor, which Lambda
   * runs at full speed and before it takes a snapshot.
   *
   * <p>The request has a principal with the subject {@code priming} and five seconds. It leaves no
   * line in the log, and no failure of it comes out.
   *
   * @param path a path of the function, such as {@code /todos/priming}
   */
  protected final void prime(String path) {
    try {
      handleRequest(
          new ByteArrayInputStream(Priming.event(path)),
          new ByteArrayOutputStream(),
          new Priming());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Arrays are read and written without.
    }
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

  /** {@return the answer to a failure, which goes to the log with it} */
  final Response failed(Throwable thrown, @Nullable Request request, Invocation invocation) {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    invocation.failed(thrown);
    if (thrown instanceof Exception exception && request != null) {
      try {
        Optional<Response> own = map(exception, request);
        if (own.isPresent()) {
          return own.get();
        }
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        if (e != thrown) {
          thrown.addSuppressed(e);
        }
        return Response.serverError();
      }
    }
    return mapped(thrown, request);
  }

  final DeclaredRoutes routes() {
    return routes;
  }

  /** {@return the function with its middleware} */
  final Router.Endpoint chain() {
    return new Chain(this, options.middleware());
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
    Invocation invocation = new Invocation(context, options, event);
    Exchange exchange = new Exchange(this, routes, invocation);
    Invocation outer = Invocation.enter(invocation);
    try {
      out.write(unreadable == null ? exchange.answer() : exchange.refuseEvent(unreadable));
      if (options.metrics().isPresent()) {
        Metrics.write(options.metrics().get(), invocation, exchange.status());
      }
    } finally {
      Invocation.leave(outer);
    }
  }
}
