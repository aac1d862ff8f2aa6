package dev.dovetail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Sends requests through another client, asks what they consume, and tells a listener. Safe for use
 * by any number of threads, as the client and the listener are.
 */
final class ObservedClient extends OneDoorClient {
  private final DynamoDbClient client;
  private final OperationListener listener;
  private final List<MetricPublisher> publishers;
  private final AtomicBoolean complained = new AtomicBoolean();

  ObservedClient(DynamoDbClient client, OperationListener listener) {
    this.client = client;
    this.listener = listener;
    this.publishers = publishers(client);
  }

  /** The client's own publishers, which those of a request would replace. */
  private static List<MetricPublisher> publishers(DynamoDbClient client) {
    try {
      return client.serviceClientConfiguration().overrideConfiguration().metricPublishers();
    } catch (UnsupportedOperationException e) {
      return List.of(); // What stands in for the SDK's client need not have any.
    }
  }

  @Override
  DynamoDbResponse send(DynamoDbRequest request) {
    AttemptCounter attempts = new AttemptCounter();
    DynamoDbRequest measured = MeasuredRequests.of(request, publishers, attempts);
    long start = System.nanoTime();
    try {
      DynamoDbResponse response = send(client, measured);
      long nanos = System.nanoTime() - start;
      report(request, AnswerFacts.of(request, response), nanos, attempts.attempts(), null);
      return response;
    } catch (RuntimeException e) {
      long nanos = System.nanoTime() - start;
      Integer sent = e instanceof SdkException sdk ? sdk.numAttempts() : null;
      report(request, AnswerFacts.NONE, nanos, sent == null ? attempts.attempts() : sent, e);
      throw e;
    }
  }

  private void report(
      DynamoDbRequest request,
      AnswerFacts answer,
      long nanos,
      @Nullable Integer attempts,
      @Nullable RuntimeException failure) {
    try {
      listener.completed(
          new OperationReport(
              RequestTarget.of(request),
              CallingPattern.find(),
              answer,
              Duration.ofNanos(nanos),
              attempts,
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
