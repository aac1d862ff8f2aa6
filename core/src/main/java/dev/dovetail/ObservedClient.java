package dev.dovetail;

import java.util.List;
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
  private final ReportedRequests reports;
  private final List<MetricPublisher> publishers;

  ObservedClient(DynamoDbClient client, OperationListener listener) {
    this.client = client;
    this.reports = new ReportedRequests(listener);
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
    String pattern = CallingPattern.find();
    long start = System.nanoTime();
    try {
      DynamoDbResponse response = send(client, measured);
      long nanos = System.nanoTime() - start;
      reports.report(request, pattern, AnswerFacts.of(request, response), nanos, attempts, null);
      return response;
    } catch (RuntimeException e) {
      long nanos = System.nanoTime() - start;
      reports.report(request, pattern, AnswerFacts.NONE, nanos, attempts, e);
      throw e;
    }
  }
}
