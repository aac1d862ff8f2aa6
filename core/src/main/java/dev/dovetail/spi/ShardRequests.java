package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Sends one request to each of some shards: one after the other, or at once if there is an
 * executor. Immutable.
 *
 * @param executor the threads, or null if there are none
 */
record ShardRequests(@Nullable Executor executor) {
  /** One request. */
  private record Send(PartitionQuery query, Shard shard, int limit)
      implements Callable<QueryResponse> {
    @Override
    public QueryResponse call() {
      return query.send(shard.equal(), shard.start(), limit);
    }
  }

  /**
   * Sends a request to each shard, and returns the answers in the order of the shards.
   *
   * @param expected how many items of each are expected
   */
  List<QueryResponse> send(PartitionQuery query, List<Shard> shards, int expected) {
    List<Send> requests = new ArrayList<>(shards.size());
    for (Shard shard : shards) {
      requests.add(new Send(query, shard, shard.limit(expected)));
    }
    return new ParallelRequests(executor).send(requests);
  }
}
