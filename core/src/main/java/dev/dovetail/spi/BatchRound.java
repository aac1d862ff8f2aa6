package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** The requests of a batch that are under way at the same time. For one thread. */
final class BatchRound {
  private final List<ItemKey> left = new ArrayList<>();
  private int sent;
  private boolean loaded;
  private boolean ended;
  private @Nullable SdkException failure;

  /**
   * One request.
   *
   * @param loop sends it
   * @param chunk its keys
   */
  private record Send(BatchLoop loop, List<ItemKey> chunk) implements Callable<Outcome> {
    @Override
    public Outcome call() {
      try {
        return new Outcome(loop.send(chunk), null);
      } catch (SdkException e) {
        return new Outcome(null, e); // What the other requests have done counts all the same.
      }
    }
  }

  /** What became of a request: one of both is there. */
  private record Outcome(BatchLoop.@Nullable Answer answer, @Nullable SdkException failure) {}

  private BatchRound() {}

  /** Sends chunks and waits for all answers. */
  static BatchRound send(ParallelRequests requests, BatchLoop loop, List<List<ItemKey>> chunks) {
    List<Send> sends = new ArrayList<>(chunks.size());
    for (List<ItemKey> chunk : chunks) {
      sends.add(new Send(loop, chunk));
    }
    BatchRound round = new BatchRound();
    try {
      List<Outcome> outcomes = requests.send(sends);
      for (int i = 0; i < outcomes.size(); i++) {
        round.add(chunks.get(i), outcomes.get(i));
      }
    } catch (SdkException e) {
      for (List<ItemKey> chunk : chunks) { // The thread was interrupted while it waited.
        round.add(chunk, new Outcome(null, e));
      }
    }
    return round;
  }

  private void add(List<ItemKey> chunk, Outcome outcome) {
    sent += chunk.size();
    SdkException thrown = outcome.failure();
    BatchLoop.Answer answer = outcome.answer();
    if (answer != null) {
      left.addAll(answer.left());
      loaded |= !answer.left().isEmpty() && !answer.cut();
    } else if (thrown != null) {
      left.addAll(chunk);
      boolean throttled = Refusals.isThrottled(thrown);
      if (failure == null || !throttled && !ended) {
        failure = thrown;
      }
      loaded |= throttled;
      ended |= !throttled;
    }
  }

  /** The keys that were not processed. */
  List<ItemKey> left() {
    return left;
  }

  /** Whether anything was processed. */
  boolean hasProgress() {
    return left.size() < sent;
  }

  /** Whether something was left or refused because of load. */
  boolean isLoaded() {
    return loaded;
  }

  /** Whether a request failed otherwise, which ends the batch. */
  boolean isEnded() {
    return ended;
  }

  /** What a request failed with, or null if all were answered. */
  @Nullable SdkException failure() {
    return failure;
  }
}
