package dev.dovetail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Tells a listener of requests. What it throws is logged once, and no concern of the request. Safe
 * for use by any number of threads, as the listener is.
 */
final class ReportedRequests {
  private final OperationListener listener;
  private final AtomicBoolean complained = new AtomicBoolean();

  ReportedRequests(OperationListener listener) {
    this.listener = listener;
  }

  /**
   * Tells of one request.
   *
   * @param nanos how long it took
   * @param counter counted its attempts
   * @param failure what it failed with, or null
   */
  void report(
      DynamoDbRequest request,
      @Nullable String pattern,
      AnswerFacts answer,
      long nanos,
      AttemptCounter counter,
      @Nullable RuntimeException failure) {
    Integer sent = failure instanceof SdkException sdk ? sdk.numAttempts() : null;
    try {
      listener.completed(
          new OperationReport(
              RequestTarget.of(request),
              pattern,
              answer,
              Duration.ofNanos(nanos),
              sent == null ? counter.attempts() : sent,
              failure));
    } catch (RuntimeException e) {
      if (complained.compareAndSet(false, true)) {
        System.getLogger("dev.dovetail")
            .log(
                System.Logger.Level.WARNING,
                "The listener "
                    + listener.getClass().getName()
                    + " has thrown. The operation is done as without it; what it throws from now"
                    + " on is not logged.",
                e);
      }
    }
  }
}
