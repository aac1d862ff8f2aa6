package dev.dovetail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Sends requests through another client, asks what they consume, and tells a listener when they
 * have ended. Safe for use by any number of threads, as the client and the listener are.
 */
final class ObservedAsyncClient extends OneDoorAsyncClient {
  private final DynamoDbAsyncClient client;
  private final ReportedRequests reports;
  private final List<MetricPublisher> publishers;

  ObservedAsyncClient(DynamoDbAsyncClient client, OperationListener listener) {
    this.client = client;
    this.reports = new ReportedRequests(listener);
    this.publishers = publishers(client);
  }

  /** The client's own publishers, which those of a request would replace. */
  private static List<MetricPublisher> publishers(DynamoDbAsyncClient client) {
    try {
      return client.serviceClientConfiguration().overrideConfiguration().metricPublishers();
    } catch (UnsupportedOperationException e) {
      return List.of(); // What stands in for the SDK's client need not have any.
    }
  }

  @Override
  CompletableFuture<DynamoDbResponse> send(DynamoDbRequest request) {
    AttemptCounter attempts = new AttemptCounter();
    ObservedAnswer answer = new ObservedAnswer(reports, request, attempts);
    return answer.of(send(client, MeasuredRequests.of(request, publishers, attempts)));
  }
}
