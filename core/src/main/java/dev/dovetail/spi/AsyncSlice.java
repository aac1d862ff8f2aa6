package dev.dovetail.spi;

import dev.dovetail.Slice;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads a slice of a filtered query. */
final class AsyncSlice<T> extends AsyncQuery<Slice<T>> {
  private final SliceItems<T> items;

  AsyncSlice(
      DynamoDbAsyncClient client, String table, EntitySchema<T> schema, SliceItems<T> items) {
    super(client, table, schema);
    this.items = items;
  }

  @Override
  QueryRequest request() {
    return items.request();
  }

  @Override
  boolean goesOn(QueryResponse answer) {
    items.add(answer);
    return !items.isComplete();
  }

  @Override
  Slice<T> result() {
    return items.slice();
  }
}
