package dev.dovetail.testkit;

import java.util.List;
import java.util.Optional;

/** Decides what becomes of a batch that failed. */
final class Retries {
  static final int UNLIMITED = -1;
  private static final int NO_END_IN_SIGHT = 100;

  private final int maximum;
  private final boolean bisect;
  private int most;

  Retries(int maximum, boolean bisect) {
    this.maximum = maximum;
    this.bisect = bisect;
  }

  /** {@return what is to be delivered next, or nothing if the batch is discarded} */
  Optional<List<Batch>> after(Batch batch, StreamInvoker.Outcome outcome) {
    if (outcome.done() > 0) {
      return Optional.of(List.of(batch.from(outcome.done())));
    }
    int size = batch.records().size();
    if (outcome.threw() && bisect && size > 1) {
      int half = (size + 1) / 2;
      return Optional.of(List.of(batch.until(half), batch.from(half)));
    }
    if (maximum != UNLIMITED && batch.attempts() >= maximum) {
      return Optional.empty();
    }
    Batch again = batch.failedAgain();
    most = Math.max(most, again.attempts());
    return Optional.of(List.of(again));
  }

  void checkEndInSight() {
    if (maximum == UNLIMITED && most >= NO_END_IN_SIGHT) {
      throw new IllegalStateException(
          "The function has failed "
              + most
              + " times with the same batch, and without a limit it is tried for as long as the stream"
              + " keeps the records. Set maximumRetryAttempts, or use step() for single attempts.");
    }
  }
}
