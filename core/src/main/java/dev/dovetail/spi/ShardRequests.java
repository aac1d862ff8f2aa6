package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Sends one request to each of some shards: one after the other, or at once if there is an
 * executor. Immutable.
 *
 * <p>The calling thread does what the executor has not begun, so that no call waits for threads
 * that wait for it.
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
    List<FutureTask<QueryResponse>> tasks = new ArrayList<>(shards.size());
    List<QueryResponse> responses = new ArrayList<>(shards.size());
    for (Shard shard : shards) {
      Send request = new Send(query, shard, shard.limit(expected));
      if (executor == null || shards.size() == 1) {
        responses.add(request.call());
      } else {
        tasks.add(new FutureTask<>(request));
      }
    }
    if (executor == null || tasks.isEmpty()) {
      return responses;
    }
    try {
      begin(executor, tasks);
      for (FutureTask<QueryResponse> task : tasks) {
        task.run(); // Does nothing if the executor has begun it.
        if (task.isDone()) {
          result(task); // A failure ends the call at once.
        }
      }
      for (FutureTask<QueryResponse> task : tasks) {
        responses.add(result(task));
      }
      return responses;
    } finally {
      for (FutureTask<QueryResponse> task : tasks) {
        task.cancel(false);
      }
    }
  }

  /** Gives the executor all but the first task, which is that of the calling thread. */
  private static void begin(Executor executor, List<FutureTask<QueryResponse>> tasks) {
    try {
      for (FutureTask<QueryResponse> task : tasks.subList(1, tasks.size())) {
        executor.execute(task);
      }
    } catch (RejectedExecutionException e) {
      // The calling thread does what is left.
    }
  }

  private static QueryResponse result(FutureTask<QueryResponse> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("The thread was interrupted while it waited for a shard.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
