package dev.dovetail.testkit;

import java.util.List;
import java.util.Optional;

/** Decides what becomes of a batch that failed. */
final class Retries {
  static final int UNLIMITED = -1;

  private final int maximum;
  private final boolean bisect;
  private final Standstill standstill;

  Retries(int maximum, boolean bisect, Standstill standstill) {
    this.maximum = maximum;
    this.bisect = bisect;
    this.standstill = standstill;
  }

  /** {@return what is to be delivered next, or nothing if the batch is discarded} */
  Optional<List<Batch>> after(Batch batch, StreamInvoker.Outcome outcome) {
    if (outcome.done() > 0) {
      return Optional.of(List.of(batch.from(outcome.done())));
    }
    int size = batch.records().size();
    if (outcome.whole() && bisect && size > 1) {
      int half = (size + 1) / 2;
      return Optional.of(List.of(batch.until(half), batch.from(half)));
    }
    if (maximum == UNLIMITED) {
      standstill.failed(batch);
    } else if (batch.attempts() >= maximum) {
      return Optional.empty();
    }
    return Optional.of(List.of(batch.failedAgain(outcome)));
  }
}
