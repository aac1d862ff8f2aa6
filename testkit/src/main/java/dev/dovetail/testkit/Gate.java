package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.Dialect.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers requests: finds the route, checks the caller, calls the function. */
final class Gate implements HttpHandler {
  /** Lambda's limit of an event. */
  private static final int MAX_PAYLOAD = 6 * 1024 * 1024;

  /** What a function can't say about its answer. */
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "date", "transfer-encoding");

  private static final JsonMapper JSON = new JsonMapper();

  private final Routes routes;
  private final Pages pages;
  private final Dialect dialect;
  private final Callers callers;
  private final CallerCheck check;
  private final CorsAnswers cors;
  private final Calls calls;
  private final TimeLimits limits;
  private final boolean exact;
  private final InFlight inFlight;
  private final PrintStream log;

  /**
   * What a gateway is made of.
   *
   * @param callers who issues tokens
   * @param check who verifies callers
   * @param calls what calls functions
   * @param limits how long they may take
   * @param exact whether what is no route is refused as such, without help
   */
  record Parts(
      Routes routes,
      Pages pages,
      Dialect dialect,
      Callers callers,
      CallerCheck check,
      CorsAnswers cors,
      Calls calls,
      TimeLimits limits,
      boolean exact) {}

  /**
   * An answer to a request.
   *
   * @param ofFunction whether a function gave it, and not the gateway
   */
  private record Answer(Reply reply, boolean ofFunction) {}

  Gate(Parts parts, InFlight inFlight, PrintStream log) {
    this.routes = parts.routes();
    this.pages = parts.pages();
    this.dialect = parts.dialect();
    this.callers = parts.callers();
    this.check = parts.check();
    this.cors = parts.cors();
    this.calls = parts.calls();
    this.limits = parts.limits();
    this.exact = parts.exact();
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

  private Reply answer(HttpExchange exchange) {
    String id = UUID.randomUUID().toString();
    Reply reply = reply(exchange, id);
    return dialect.requestIdHeader().map(header -> reply.with(header, id)).orElse(reply);
  }

  private Reply reply(HttpExchange exchange, String id) {
    Optional<Body> body;
    try {
      body = RequestBody.read(exchange, dialect.bodyLimit());
    } catch (RequestBody.Broken e) {
      return dialect.refuse(Refusal.BAD_REQUEST).with("connection", "close");
    }
    int hosts = exchange.getRequestHeaders().getOrDefault("host", List.of()).size();
    if (hosts > 1 || (hosts == 0 && exchange.getProtocol().equals("HTTP/1.1"))) {
      return dialect.refuse(Refusal.BAD_REQUEST);
    }
    HttpRequest request = HttpRequest.of(exchange, body.orElse(Body.NONE));
    Optional<Reply> refusal = dialect.refusal(request, RequestSize.of(exchange));
    if (refusal.isPresent()) {
      return cors.ofGateway(refusal.get(), request);
    }
    Optional<Reply> preflight = cors.preflight(request);
    if (preflight.isPresent()) {
      return preflight.get();
    }
    Answer answer = body.isEmpty() ? own(Refusal.TOO_LARGE) : route(request, id);
    return answer.ofFunction()
        ? cors.ofFunction(answer.reply(), request)
        : cors.ofGateway(answer.reply(), request);
  }

  private Answer own(Refusal refusal) {
    return own(dialect.refuse(refusal));
  }

  private static Answer own(Reply reply) {
    return new Answer(reply, false);
  }

  private Answer route(HttpRequest request, String id) {
    Optional<Reply> issued = callers.issue(request);
    if (issued.isPresent()) {
      return own(issued.get());
    }
    String path = dialect.routedPath(request.path());
    if (dialect.ignoresTrailingSlash() && path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    Optional<Routes.Match> match = routes.find(request.method(), path, !exact);
    if (match.isEmpty()) {
      Set<String> allowed = routes.methods(path);
      Optional<Reply> page = allowed.isEmpty() ? pages.find(request) : Optional.empty();
      if (page.isPresent()) {
        return own(page.get());
      }
      match = dialect.routed() ? Optional.empty() : routes.nearest(path);
      if (match.isEmpty()) {
        return own(noRoute(request, allowed));
      }
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
        : own(((CallerCheck.Refused) outcome).reply());
  }

  private Reply noRoute(HttpRequest request, Set<String> allowed) {
    boolean options = request.method().equals("OPTIONS") && !allowed.isEmpty();
    Optional<Reply> cross = options ? cors.options(request) : Optional.empty();
    if (cross.isPresent()) {
      return cross.get();
    }
    if (allowed.isEmpty() || exact) {
      return dialect.refuse(Refusal.NO_ROUTE);
    }
    Reply reply =
        options ? new Reply(204, Map.of(), Body.NONE) : dialect.refuse(Refusal.WRONG_METHOD);
    return reply.with("allow", String.join(", ", allowed));
  }

  private Answer invoke(Invocation invocation) {
    FunctionModel function = invocation.route().function();
    try {
      byte[] event = JSON.writeValueAsBytes(dialect.event(invocation));
      if (event.length > MAX_PAYLOAD) {
        return own(Refusal.TOO_LARGE);
      }
      LocalContext context = new LocalContext(function, log);
      byte[] result = calls.call(invocation.route().handler(), event, context, limits.of(function));
      return new Answer(dialect.reply(result(result)).without(OWN_HEADERS), true);
    } catch (MalformedReply e) {
      log.println(function.name() + " gave a result that is no answer: " + e.getMessage());
    } catch (Calls.TookTooLong e) {
      log.println(function.name() + " was given up: " + e.getMessage());
      return own(limits.over(function).orElse(dialect.refuse(Refusal.FUNCTION_FAILED)));
    } catch (Exception | Error e) {
      synchronized (log) {
        log.println(function.name() + " failed:");
        e.printStackTrace(log);
      }
    }
    return own(Refusal.FUNCTION_FAILED);
  }

  private JsonNode result(byte[] bytes) throws MalformedReply {
    int limit = dialect.resultLimit();
    if (bytes.length > limit) {
      throw new MalformedReply(
          "It has " + bytes.length + " bytes, but may have " + limit + " at most.");
    }
    return ResultReader.read(bytes);
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      reply.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
      boolean silent =
          exchange.getRequestMethod().equals("HEAD")
              || reply.status() == 204
              || reply.status() == 304
              || reply.body().isEmpty();
      if (exchange.getRequestMethod().equals("HEAD") && !reply.body().isEmpty()) {
        headers.set("content-length", "" + reply.body().bytes().length);
      }
      exchange.sendResponseHeaders(reply.status(), silent ? -1 : reply.body().bytes().length);
      if (!silent) {
        exchange.getResponseBody().write(reply.body().bytes());
      }
    }
  }
}
