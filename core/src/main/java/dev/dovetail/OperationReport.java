package dev.dovetail;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Says what one request did and what it cost. It has names and numbers, and no value of any
 * attribute.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class OperationReport {
  private final RequestTarget target;
  private final @Nullable String pattern;
  private final AnswerFacts answer;
  private final Duration duration;
  private final @Nullable Integer attempts;
  private final @Nullable RuntimeException failure;

  OperationReport(
      RequestTarget target,
      @Nullable String pattern,
      AnswerFacts answer,
      Duration duration,
      @Nullable Integer attempts,
      @Nullable RuntimeException failure) {
    this.target = target;
    this.pattern = pattern;
    this.answer = answer;
    this.duration = duration;
    this.attempts = attempts;
    this.failure = failure;
  }

  /** {@return the operation as DynamoDB calls it, such as {@code Query}} */
  public String api() {
    return target.api();
  }

  /**
   * {@return the pattern, such as {@code Todos.ofUser}, if the method of a repository sent the
   * request in its own thread}
   */
  public Optional<String> pattern() {
    return Optional.ofNullable(pattern);
  }

  /** {@return the table's physical name or ARN, or that of the first action} */
  public String table() {
    return target.table();
  }

  /** {@return the index that was read, or nothing for the table itself} */
  public Optional<String> index() {
    return Optional.ofNullable(target.index());
  }

  /**
   * {@return what the request consumed, if DynamoDB says so}
   *
   * <p>It says nothing of a request that failed, though a refused condition consumes write units.
   */
  public Optional<ConsumedUnits> consumed() {
    return Optional.ofNullable(answer.consumed());
  }

  /**
   * {@return how many items a read returned, after any filter, or a write wrote or removed; 0 if it
   * failed}
   *
   * <p>A delete counts even if there was nothing to remove. What a batch left is not counted.
   */
  public int items() {
    return answer.items();
  }

  /** {@return how many items a read looked at, before any filter; 0 for a write} */
  public int scanned() {
    return answer.scanned();
  }

  /** {@return how long the request took, with all attempts and the pauses between them} */
  public Duration duration() {
    return duration;
  }

  /** {@return how often the SDK sent the request, if it says so} */
  public OptionalInt attempts() {
    return attempts == null ? OptionalInt.empty() : OptionalInt.of(attempts);
  }

  /** {@return the simple name of the exception's class, if the request failed} */
  public Optional<String> failure() {
    return failure == null ? Optional.empty() : Optional.of(failure.getClass().getSimpleName());
  }

  /**
   * {@return DynamoDB's code of the failure, such as {@code ConditionalCheckFailedException}, if it
   * failed there}
   */
  public Optional<String> errorCode() {
    return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? Optional.ofNullable(service.awsErrorDetails().errorCode())
        : Optional.empty();
  }

  /** {@return all of it on one line} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(target.toString());
    if (pattern != null) {
      text.append(" by ").append(pattern);
    }
    text.append(": ");
    if (failure != null) {
      text.append(failure.getClass().getSimpleName());
    } else {
      text.append(answer.items()).append(answer.items() == 1 ? " item" : " items");
      if (answer.scanned() > answer.items()) {
        text.append(" of ").append(answer.scanned());
      }
    }
    ConsumedUnits consumed = answer.consumed();
    if (consumed != null) {
      units(text, consumed.read(), "read");
      units(text, consumed.write(), "write");
    }
    long micros = duration.toNanos() / 1000;
    text.append(", ").append(micros / 1000.0).append(" ms");
    if (attempts != null && attempts > 1) {
      text.append(", ").append(attempts).append(" attempts");
    }
    return text.toString();
  }

  private static void units(StringBuilder text, CapacityUnits units, String kind) {
    if (units.total() > 0) {
      text.append(", ").append(units.total()).append(' ').append(kind).append(" units");
    }
  }
}
