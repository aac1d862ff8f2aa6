package dev.dovetail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.Dialect.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers requests: finds the route, checks the caller, calls the function. */
final class Gate implements HttpHandler {
  /** API Gateway's limit of a request's body. */
  private static final int MAX_BODY = 10 * 1024 * 1024;

  /** Lambda's limit of an event and of a result. */
  private static final int MAX_PAYLOAD = 6 * 1024 * 1024;

  /** What is read of a body beyond the limit before the connection is cut. */
  private static final long MAX_DRAINED = 64L * 1024 * 1024;

  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "date", "transfer-encoding");

  private static final JsonMapper JSON = new JsonMapper();

  private final Routes routes;
  private final Pages pages;
  private final Dialect dialect;
  private final Callers callers;
  private final CallerCheck check;
  private final CorsAnswers cors;
  private final InFlight inFlight;
  private final PrintStream log;

  /**
   * What a gateway is made of.
   *
   * @param callers who issues tokens
   * @param check who verifies callers
   */
  record Parts(
      Routes routes,
      Pages pages,
      Dialect dialect,
      Callers callers,
      CallerCheck check,
      CorsAnswers cors) {}

  Gate(Parts parts, InFlight inFlight, PrintStream log) {
    this.routes = parts.routes();
    this.pages = parts.pages();
    this.dialect = parts.dialect();
    this.callers = parts.callers();
    this.check = parts.check();
    this.cors = parts.cors();
    this.inFlight = inFlight;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!inFlight.enter()) {
      send(exchange, dialect.refuse(Refusal.STOPPING));
      return;
    }
    try {
      send(exchange, answer(exchange));
    } finally {
      inFlight.leave();
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    String id = UUID.randomUUID().toString();
    Optional<Body> body = body(exchange.getRequestBody());
    HttpRequest request = HttpRequest.of(exchange, body.orElse(Body.NONE));
    Optional<Reply> preflight = cors.preflight(request);
    Reply reply =
        preflight.isPresent()
            ? preflight.get()
            : cors.on(
                body.isEmpty() ? dialect.refuse(Refusal.TOO_LARGE) : route(request, id), request);
    return dialect.requestIdHeader().map(header -> reply.with(header, id)).orElse(reply);
  }

  /**
   * Reads the body to its end; more than the limit is read too, so that the answer gets through.
   */
  private static Optional<Body> body(InputStream in) throws IOException {
    byte[] body = in.readNBytes(MAX_BODY + 1);
    if (body.length <= MAX_BODY) {
      return Optional.of(Body.of(body));
    }
    byte[] ignored = new byte[64 * 1024];
    for (long left = MAX_DRAINED; left > 0; ) {
      int read = in.read(ignored);
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return Optional.empty();
  }

  private Reply route(HttpRequest request, String id) {
    Optional<Reply> issued = callers.issue(request);
    if (issued.isPresent()) {
      return issued.get();
    }
    String path = dialect.routedPath(request.path());
    if (dialect.ignoresTrailingSlash() && path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    Optional<Routes.Match> match = routes.find(request.method(), path);
    if (match.isEmpty()) {
      Set<String> allowed = routes.methods(path);
      Optional<Reply> page = allowed.isEmpty() ? pages.find(request) : Optional.empty();
      return page.isPresent() ? page.get() : noRoute(request.method(), allowed);
    }
    Routes.Target target = match.get().target();
    Map<String, String> parameters = match.get().pathParameters();
    Invocation invocation =
        new Invocation(request, target, parameters, Optional.empty(), id, Instant.now());
    if (!target.authenticated() || !dialect.verifiesCallers()) {
      return invoke(invocation);
    }
    CallerCheck.Outcome outcome = check.check(invocation);
    return outcome instanceof KnownCaller caller
        ? invoke(invocation.by(caller))
        : ((CallerCheck.Refused) outcome).reply();
  }

  private Reply noRoute(String method, Set<String> allowed) {
    if (allowed.isEmpty()) {
      return dialect.refuse(Refusal.NO_ROUTE);
    }
    Reply reply =
        method.equals("OPTIONS")
            ? new Reply(204, Map.of(), Body.NONE)
            : dialect.refuse(Refusal.WRONG_METHOD);
    return reply.with("allow", String.join(", ", allowed));
  }

  private Reply invoke(Invocation invocation) {
    Routes.Target target = invocation.route();
    try {
      byte[] event = JSON.writeValueAsBytes(dialect.event(invocation));
      if (event.length > MAX_PAYLOAD) {
        return dialect.refuse(Refusal.TOO_LARGE);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LocalContext context = new LocalContext(target.function(), log);
      target.handler().handleRequest(new ByteArrayInputStream(event), out, context);
      return dialect.reply(result(out.toByteArray()));
    } catch (MalformedReply e) {
      log.println(target.function().name() + " gave a result that is no answer: " + e.getMessage());
    } catch (Exception | Error e) {
      synchronized (log) {
        log.println(target.function().name() + " failed:");
        e.printStackTrace(log);
      }
    }
    return dialect.refuse(Refusal.FUNCTION_FAILED);
  }

  private static JsonNode result(byte[] bytes) throws MalformedReply, IOException {
    if (bytes.length > MAX_PAYLOAD) {
      throw new MalformedReply(
          "It has " + bytes.length + " bytes, but may have " + MAX_PAYLOAD + " at most.");
    }
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new MalformedReply("It is not JSON.");
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      reply
          .headers()
          .forEach(
              (name, values) -> {
                if (!OWN_HEADERS.contains(name)) {
                  values.forEach(value -> headers.add(name, value));
                }
              });
      boolean silent =
          exchange.getRequestMethod().equals("HEAD")
              || reply.status() == 204
              || reply.status() == 304
              || reply.body().isEmpty();
      exchange.sendResponseHeaders(reply.status(), silent ? -1 : reply.body().bytes().length);
      if (!silent) {
        exchange.getResponseBody().write(reply.body().bytes());
      }
    }
  }
}
