package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.testkit.AuthorizerDialect.Decision;
import dev.dovetail.testkit.Dialect.MalformedReply;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks a Lambda authorizer who sends a request, and keeps its answers. */
final class FunctionCallers implements CallerCheck {
  private static final JsonMapper JSON = new JsonMapper();

  /** As the infrastructure of Dovetail deploys it. */
  private static final FunctionModel FUNCTION =
      new FunctionModel("authorizer", "", 10, 1024, List.of(), List.of());

  private static final String UNAUTHORIZED = "Unauthorized";

  private final LambdaAuthorizer authorizer;
  private final AuthorizerDialect dialect;
  private final Duration life;
  private final Optional<Duration> timeout;
  private final Calls calls;
  private final PrintStream log;
  private final Map<List<String>, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param limited whether the authorizer has no longer than what asks it waits
   * @throws IllegalStateException if answers are to be kept, and nothing says for whom
   */
  FunctionCallers(
      LambdaAuthorizer authorizer,
      AuthorizerDialect dialect,
      boolean limited,
      Calls calls,
      PrintStream log) {
    this.authorizer = authorizer;
    this.timeout = authorizer.timeout(dialect, limited);
    this.dialect = dialect;
    this.life = authorizer.life(dialect.life());
    this.calls = calls;
    this.log = log;
    if (authorizer.sources().isEmpty() && !life.isZero()) {
      throw new IllegalStateException(
          "The authorizer has no identity sources, so its answers can't be kept for "
              + life
              + ". Add cachedFor(Duration.ZERO), or name the sources with identifiedBy.");
    }
  }

  /** An answer that is good until then. */
  private record Kept(AuthorizerAnswer answer, Instant end) {}

  /** By the route, as only routes are deployed, and only they are in policies. */
  @Override
  public Outcome check(Invocation sent) {
    Invocation invocation = sent.byRoute();
    List<String> identity = new ArrayList<>();
    for (IdentitySource source : authorizer.sources()) {
      Optional<String> value = source.value(invocation);
      if (value.isEmpty()) {
        return new Refused(dialect.unauthorized());
      }
      identity.add(value.get());
    }
    if (!authorizer.validates(identity)) {
      return new Refused(dialect.unauthorized());
    }
    String arn = dialect.arn(invocation);
    Optional<Reply> tooLong = dialect.tooLong(arn);
    if (tooLong.isPresent()) {
      return new Refused(tooLong.get());
    }
    Kept known = kept.get(identity);
    if (known != null && authorizer.clock().instant().isBefore(known.end())) {
      return outcome(known.answer(), invocation, Duration.ZERO);
    }
    return ask(invocation, List.copyOf(identity));
  }

  private Outcome ask(Invocation invocation, List<String> identity) {
    long start = System.nanoTime();
    try {
      byte[] event = JSON.writeValueAsBytes(dialect.event(invocation, authorizer.form(), identity));
      LocalContext context = new LocalContext(FUNCTION, log);
      byte[] result = calls.call(authorizer.handler(), event, context, timeout);
      AuthorizerAnswer answer = AuthorizerAnswer.read(ResultReader.read(result), authorizer.form());
      dialect.demandContext(answer.context());
      if (!life.isZero()) {
        kept.put(identity, new Kept(answer, authorizer.clock().instant().plus(life)));
      }
      return outcome(answer, invocation, Duration.ofNanos(System.nanoTime() - start));
    } catch (MalformedReply e) {
      log.println("The authorizer gave a result that is no answer: " + e.getMessage());
    } catch (Calls.TookTooLong e) {
      log.println("The authorizer was ended: " + e.getMessage());
    } catch (Exception | Error e) {
      if (message(e).equals(UNAUTHORIZED)) {
        return new Refused(dialect.unauthorized());
      }
      synchronized (log) {
        log.println("The authorizer failed:");
        e.printStackTrace(log);
      }
    }
    return new Refused(dialect.failed());
  }

  private Outcome outcome(AuthorizerAnswer answer, Invocation invocation, Duration latency) {
    Decision decision =
        answer.verdict().on(dialect.arn(invocation), invocation.request().sourceIp());
    return decision == Decision.ALLOWED
        ? new KnownCaller.ByFunction(answer.principalId(), answer.context(), latency)
        : new Refused(dialect.denied(decision));
  }

  /** The message of the error as Lambda tells it. */
  private static String message(Throwable thrown) {
    return thrown instanceof InvocationFailed failed
        ? failed.error().message()
        : String.valueOf(thrown.getMessage());
  }
}
