package dev.dovetail.spi;

import dev.dovetail.Page;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads a page of a partition. */
final class AsyncPage<T> extends AsyncQuery<Page<T>> {
  private final PartitionQuery query;
  private final PageItems<T> items;

  AsyncPage(DynamoDbAsyncClient client, PartitionQuery query, PageItems<T> items) {
    super(client, query.table(), query.view());
    this.query = query;
    this.items = items;
  }

  @Override
  QueryRequest request() {
    return query.request(query.query().equal(), items.start(), items.limit());
  }

  @Override
  boolean goesOn(QueryResponse answer) {
    items.add(answer);
    return !items.isComplete();
  }

  @Override
  Page<T> result() {
    return items.page();
  }
}
