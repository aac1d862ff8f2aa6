package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Sends the keys of a batch in chunks, until all are processed or the budget ends: one after the
 * other, or some at once if there is an executor. At any time a key is either processed or pending.
 * For one call and one thread.
 *
 * <p>After a sign of load one request follows, and twice as many after each that left nothing.
 *
 * <p>What DynamoDB leaves goes to the end: other keys are not kept from being processed by those of
 * a hot partition.
 */
abstract class BatchLoop {
  /** The most requests at once, whatever the executor takes: a batch can be of any size. */
  private static final int MOST_REQUESTS = 8;

  private final String operation;
  private final TableClient table;
  private final ItemView<?> view;
  private final int chunkSize;
  private final Deque<ItemKey> pending;
  private @Nullable RepositoryException failure;

  /**
   * Prepares a batch.
   *
   * @param operation the request, as messages name it
   * @param keys the keys, each once
   * @param chunkSize the most keys of a request
   */
  BatchLoop(
      String operation,
      TableClient table,
      ItemView<?> view,
      Collection<ItemKey> keys,
      int chunkSize) {
    this.operation = operation;
    this.table = table;
    this.view = view;
    this.chunkSize = chunkSize;
    this.pending = new ArrayDeque<>(keys);
  }

  /**
   * What a request left.
   *
   * @param left the keys that were not processed
   * @param cut whether they are left because an answer has a size, and not because of load
   */
  record Answer(Collection<ItemKey> left, boolean cut) {}

  /** Sends a request for keys, in any thread. */
  abstract Answer send(List<ItemKey> chunk);

  /**
   * Processes all keys, as far as the budget allows.
   *
   * @throws RepositoryException if a request failed and nothing was processed before it
   */
  final void run() {
    int all = pending.size();
    Executor executor = table.options().executor().orElse(null);
    ParallelRequests requests = new ParallelRequests(executor);
    int most = executor == null ? 1 : MOST_REQUESTS;
    int width = most;
    Backoff backoff = new Backoff(table.options());
    boolean more = !pending.isEmpty();
    while (more) {
      List<List<ItemKey>> chunks = new ArrayList<>(width);
      while (chunks.size() < width && !pending.isEmpty()) {
        chunks.add(take());
      }
      BatchRound round = BatchRound.send(requests, this, chunks);
      pending.addAll(round.left());
      SdkException thrown = round.failure();
      failure = thrown == null ? null : Refusals.of(operation, table.name(), view, thrown);
      if (failure != null && round.isEnded() && pending.size() == all) {
        throw failure;
      }
      more = !round.isEnded();
      if (more && round.isLoaded()) {
        more = backoff.again(round.hasProgress());
        width = 1;
      } else if (more) {
        more = backoff.next();
        width = Math.min(2 * width, most);
      }
      more &= !pending.isEmpty();
    }
  }

  private List<ItemKey> take() {
    List<ItemKey> chunk = new ArrayList<>(chunkSize);
    while (chunk.size() < chunkSize && !pending.isEmpty()) {
      chunk.add(pending.remove());
    }
    return chunk;
  }

  /** The keys that were not processed. */
  final Set<ItemKey> left() {
    return new LinkedHashSet<>(pending);
  }

  /**
   * What ended the batch, or null if nothing is left or DynamoDB left it until the budget ended.
   */
  final @Nullable RepositoryException failure() {
    return failure;
  }
}
