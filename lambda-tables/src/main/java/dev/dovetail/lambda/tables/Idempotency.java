package dev.dovetail.lambda.tables;

import dev.dovetail.AlreadyExists;
import dev.dovetail.RepositoryException;
import dev.dovetail.lambda.Middleware;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Router;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Handles requests with the same {@code Idempotency-Key} once: the second one gets the answer of
 * the first.
 *
 * <p>A key counts for one caller, method and path. An answer is kept, unless it asks to try again:
 * it has the status 5xx, or 4xx and {@code Retry-After}. What has done something is kept, also if
 * only some parts of it were done. A function that has this around it says so by {@link
 * Idempotent}. Where a second one is around a part of what the first is around, the first counts.
 * Immutable; safe for use by any number of threads.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The
 *     Idempotency-Key HTTP Header Field</a>
 */
public final class Idempotency implements Middleware {
  /** The header with which a client says that two requests are one. */
  public static final String HEADER = "Idempotency-Key";

  /** The header that marks an answer as that of an earlier request. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final Duration DEFAULT_TIME_TO_LIVE = Duration.ofHours(24);

  /** Lambda ends every invocation by then. */
  private static final Duration LONGEST_INVOCATION = Duration.ofMinutes(15);

  /** An item has 400 KB at most, the other attributes included. */
  private static final int MAX_ANSWER_BYTES = 390_000;

  private static final String NOT_KEPT = "";

  /** The request that the thread is handling under a key. */
  private static final ThreadLocal<@Nullable Request> BEGUN = new ThreadLocal<>();

  private static final int ATTEMPTS = 3;

  private final IdempotencyRecords records;
  private final boolean required;
  private final Duration timeToLive;
  private final Clock clock;

  private Idempotency(
      IdempotencyRecords records, boolean required, Duration timeToLive, Clock clock) {
    this.records = records;
    this.required = required;
    this.timeToLive = timeToLive;
    this.clock = clock;
  }

  /** {@return idempotency where POST and PATCH are refused without a key} */
  public static Idempotency required(IdempotencyRecords records) {
    return new Idempotency(records, true, DEFAULT_TIME_TO_LIVE, Clock.systemUTC());
  }

  /** {@return idempotency of the requests that have a key} */
  public static Idempotency optional(IdempotencyRecords records) {
    return new Idempotency(records, false, DEFAULT_TIME_TO_LIVE, Clock.systemUTC());
  }

  /**
   * {@return the same with another time for which answers are kept; 24 hours by default}
   *
   * @throws IllegalArgumentException if it is less than a second
   */
  public Idempotency withTimeToLive(Duration time) {
    if (time.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "Answers are kept for " + time + ", but it must be a second or more.");
    }
    return new Idempotency(records, required, time, clock);
  }

  /** {@return the same with another clock, which must be that of the table} */
  public Idempotency withClock(Clock other) {
    return new Idempotency(records, required, timeToLive, other);
  }

  @Override
  public Response handle(Request request, Router.Endpoint next) throws Exception {
    String method = request.method();
    Optional<String> header = request.header(HEADER);
    if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
      return next.handle(request);
    }
    if (header.isEmpty()) {
      return required && (method.equals("POST") || method.equals("PATCH"))
          ? refusal(400, "idempotency_key_missing", "The request needs the header " + HEADER + ".")
          : next.handle(request);
    }
    Optional<String> key = IdempotencyKey.parse(header.get());
    if (key.isEmpty()) {
      return refusal(
          400,
          "idempotency_key_malformed",
          "The header " + HEADER + " must be one string of 1 to 255 visible ASCII characters.");
    }
    return request == BEGUN.get()
        ? next.handle(request)
        : once(Scope.id(request, key.get()), request, next);
  }

  private Response once(String id, Request request, Router.Endpoint next) throws Exception {
    String fingerprint = Scope.fingerprint(request);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      IdempotencyRecord begun;
      try {
        begun = records.begin(id, fingerprint, null, clock.instant().plus(lease(request)));
      } catch (AlreadyExists e) {
        Optional<IdempotencyRecord> found = records.get(id);
        if (found.isPresent()) {
          return answerOf(found.get(), fingerprint);
        }
        continue; // It was released or has expired in between.
      }
      return run(begun, request, next);
    }
    return inProgress();
  }

  /** The time after which the invocation has ended, whatever became of it. */
  private static Duration lease(Request request) {
    Duration remaining = request.remainingTime();
    return remaining.compareTo(LONGEST_INVOCATION) < 0 ? remaining : LONGEST_INVOCATION;
  }

  private static Response answerOf(IdempotencyRecord record, String fingerprint) {
    if (!record.fingerprint().equals(fingerprint)) {
      return refusal(
          422, "idempotency_key_reused", "The key was used for another request. Take a new one.");
    }
    String answer = record.answer();
    if (answer == null) {
      return inProgress();
    }
    if (answer.equals(NOT_KEPT)) {
      return refusal(
          409,
          "idempotency_answer_not_kept",
          "The request was handled before, but its answer was too large to be kept.");
    }
    return Response.parse(answer).withHeader(REPLAYED, "true");
  }

  private static Response inProgress() {
    return refusal(409, "idempotency_in_progress", "A request with the same key is being handled.")
        .withRetryAfter(1);
  }

  private Response run(IdempotencyRecord begun, Request request, Router.Endpoint next)
      throws Exception {
    Request outer = BEGUN.get();
    BEGUN.set(request);
    Response response;
    try {
      response = next.handle(request);
    } catch (Exception e) {
      release(begun, request);
      throw e;
    } finally {
      restore(outer);
    }
    if (asksToTryAgain(response)) {
      release(begun, request);
    } else {
      complete(begun, request, response);
    }
    return response;
  }

  private static void restore(@Nullable Request outer) {
    if (outer == null) {
      BEGUN.remove();
    } else {
      BEGUN.set(outer);
    }
  }

  /** A success is none: handled again, its parts that are done already would be done twice. */
  private static boolean asksToTryAgain(Response response) {
    return response.status() >= 500
        || (response.status() >= 400 && response.header("Retry-After").isPresent());
  }

  /** Lets the client try again. If that fails, the record ends with the time of the invocation. */
  private void release(IdempotencyRecord begun, Request request) {
    try {
      records.release(begun.id(), begun.owner());
    } catch (RepositoryException e) {
      request.log().warn("The idempotency key is not released.", e);
    }
  }

  /**
   * Keeps an answer. The client gets it even if that fails, as the work is done; it would be done
   * again if the client sent the request again after the time of the invocation.
   */
  private void complete(IdempotencyRecord begun, Request request, Response response) {
    String text = response.toText();
    boolean fits =
        text.length() <= MAX_ANSWER_BYTES
            && text.getBytes(StandardCharsets.UTF_8).length <= MAX_ANSWER_BYTES;
    try {
      records.complete(
          begun.id(), fits ? text : NOT_KEPT, clock.instant().plus(timeToLive), begun.owner());
    } catch (RepositoryException e) {
      request.log().warn("The answer of the idempotency key is not kept.", e);
    }
  }

  private static Response refusal(int status, String code, String detail) {
    return Response.problem(Problem.of(status, code, detail));
  }
}
