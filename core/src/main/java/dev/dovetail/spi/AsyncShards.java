package dev.dovetail.spi;

import dev.dovetail.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads a page of a sharded partition: the shards that have to be asked, all at once. */
final class AsyncShards<T> extends AsyncCall<List<QueryResponse>, Page<T>> {
  private final DynamoDbAsyncClient client;
  private final PartitionQuery query;
  private final PageItems<T> items;
  private final ShardMerge merge;
  private List<Shard> asked;

  AsyncShards(DynamoDbAsyncClient client, PartitionQuery query, PageItems<T> items) {
    this.client = client;
    this.query = query;
    this.items = items;
    this.merge = new ShardMerge(query, items.after(), items.wanted());
    this.asked = merge.next();
  }

  @Override
  CompletableFuture<List<QueryResponse>> send() {
    int expected = merge.expected();
    List<CompletableFuture<QueryResponse>> requests = new ArrayList<>(asked.size());
    for (Shard shard : asked) {
      requests.add(
          client.query(query.request(shard.equal(), shard.start(), shard.limit(expected))));
    }
    return AllAnswers.of(requests);
  }

  @Override
  boolean goesOn(List<QueryResponse> answers) {
    merge.add(asked, answers);
    asked = merge.next();
    return !asked.isEmpty();
  }

  @Override
  boolean goesOnAfter(SdkException failure) {
    throw Refusals.of("Query", query.table(), query.view(), failure);
  }

  @Override
  Page<T> result() {
    items.addAll(merge.items());
    return items.page();
  }
}
