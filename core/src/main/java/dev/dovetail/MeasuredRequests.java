package dev.dovetail;

import java.util.List;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Makes requests that ask for what they consume. */
final class MeasuredRequests {
  private static final ReturnConsumedCapacity INDEXES = ReturnConsumedCapacity.INDEXES;

  private MeasuredRequests() {}

  /** The same request, which asks for its capacity and has its metrics published once more. */
  static DynamoDbRequest of(
      DynamoDbRequest request, List<MetricPublisher> publishers, MetricPublisher counter) {
    AwsRequestOverrideConfiguration.Builder options =
        request.overrideConfiguration().isPresent()
            ? request.overrideConfiguration().get().toBuilder()
            : AwsRequestOverrideConfiguration.builder();
    if (options.metricPublishers() == null || options.metricPublishers().isEmpty()) {
      options.metricPublishers(publishers);
    }
    DynamoDbRequest.Builder measured = measured(request);
    measured.overrideConfiguration(options.addMetricPublisher(counter).build());
    return measured.build();
  }

  private static DynamoDbRequest.Builder measured(DynamoDbRequest request) {
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof PutItemRequest put) {
      return put.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof UpdateItemRequest update) {
      return update.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof DeleteItemRequest delete) {
      return delete.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof BatchGetItemRequest batch) {
      return batch.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return batch.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof TransactGetItemsRequest transaction) {
      return transaction.toBuilder().returnConsumedCapacity(INDEXES);
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.toBuilder().returnConsumedCapacity(INDEXES);
    }
    return ((ScanRequest) request).toBuilder().returnConsumedCapacity(INDEXES);
  }
}
