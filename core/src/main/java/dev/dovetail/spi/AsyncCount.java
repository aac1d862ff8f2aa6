package dev.dovetail.spi;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Counts the items of a query, one partition after the other. */
final class AsyncCount extends AsyncQuery<Long> {
  private final PartitionQuery query;
  private final Iterator<Map<String, AttributeValue>> partitions;
  private Map<String, AttributeValue> partition;
  private @Nullable Map<String, AttributeValue> start;
  private long number;

  AsyncCount(DynamoDbAsyncClient client, PartitionQuery query) {
    super(client, query.table(), query.view());
    this.query = query;
    this.partitions = query.partitions().iterator();
    this.partition = partitions.next();
  }

  @Override
  QueryRequest request() {
    return query.countRequest(partition, start);
  }

  @Override
  boolean goesOn(QueryResponse answer) {
    Integer counted = answer.count();
    number += counted == null ? 0 : counted;
    start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null;
    if (start != null) {
      return true;
    }
    if (!partitions.hasNext()) {
      return false;
    }
    partition = partitions.next();
    return true;
  }

  @Override
  Long result() {
    return number;
  }
}
