package dev.dovetail.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * How many records an invocation gets, and when.
 *
 * @param ages since when records wait, or null if there is no clock: then nothing waits for one
 * @param window how long a batch may wait to get full
 * @param firstPause how long a batch rests after its first failure; twice as long after the second
 * @param longestPause how long a batch rests at most
 */
record Pace(
    int batchSize,
    String streamArn,
    @Nullable RecordAges ages,
    Duration window,
    Duration firstPause,
    Duration longestPause) {
  /** What Lambda takes as the payload of one invocation. */
  private static final int MAX_BYTES = 6 * 1024 * 1024;

  private static final int MOST_DOUBLINGS = 30;

  /** {@return how many of the records, from the first on, go into one batch} */
  int fitting(Collection<Record> waiting) {
    int count = 0;
    int bytes = 0;
    for (Record record : waiting) {
      bytes += LambdaEvent.size(record, streamArn);
      if (count == batchSize || count > 0 && bytes > MAX_BYTES) {
        break;
      }
      count++;
    }
    return count;
  }

  /** {@return when a batch that starts with a record has waited long enough, or null for now} */
  @Nullable Instant windowEnd(Record first, @Nullable Instant free) {
    if (ages == null || window.isZero()) {
      return null;
    }
    Instant arrival = ages.arrival(first);
    return (free == null || arrival.isAfter(free) ? arrival : free).plus(window);
  }

  /** {@return until when a batch rests that has failed some times, or null if it doesn't} */
  @Nullable Instant pauseEnd(int failures) {
    if (ages == null || firstPause.isZero()) {
      return null;
    }
    Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return ages.now().plus(pause.compareTo(longestPause) > 0 ? longestPause : pause);
  }

  @Nullable Instant now() {
    return ages == null ? null : ages.now();
  }

  boolean isOver(@Nullable Instant end) {
    return end == null || ages == null || !ages.now().isBefore(end);
  }
}
