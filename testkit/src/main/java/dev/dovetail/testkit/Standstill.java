package dev.dovetail.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notices that a batch fails again and again, and that nothing is going to end it. */
final class Standstill {
  private static final int NO_END_IN_SIGHT = 100;

  private final @Nullable RecordAges ages;

  /** By lane: how often its batch has failed, at the time that the clock shows if there is one. */
  private final Map<Integer, Integer> failures = new HashMap<>();

  private @Nullable Instant since;

  /**
   * @param ages since when records wait, or null if there is no clock
   */
  Standstill(@Nullable RecordAges ages) {
    this.ages = ages;
  }

  /** Forgets what failed before. */
  void begin() {
    failures.clear();
  }

  /** Notes that a batch failed and comes again as it is; what its lane had before is gone. */
  void failed(Batch batch) {
    if (ages != null && !ages.now().equals(since)) {
      since = ages.now();
      failures.clear();
    }
    int before = batch.attempts() == 0 ? 0 : failures.getOrDefault(batch.lane(), 0);
    failures.put(batch.lane(), before + 1);
  }

  /** Throws if one batch has failed too often. */
  void check() {
    if (failures.values().stream().noneMatch(count -> count >= NO_END_IN_SIGHT)) {
      return;
    }
    String times = "The function has failed " + NO_END_IN_SIGHT + " times with the same batch";
    throw new IllegalStateException(
        ages == null
            ? times
                + ", and without a limit it is tried for as long as the stream keeps the records."
                + " Set maximumRetryAttempts, or use step() for single attempts."
            : times
                + " while the clock stood still, and its records get too old only when it is moved."
                + " Use step() for single attempts and advance the clock between them, or set"
                + " maximumRetryAttempts.");
  }
}
