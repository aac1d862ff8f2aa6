package dev.dovetail.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Knows since when records wait, by the clock of a test, and how long they may. */
final class RecordAges {
  /** How long a stream keeps its records. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final TestClock clock;
  private final Duration maximum;
  private final boolean told;
  private final Map<String, Instant> arrivals = new HashMap<>();

  /**
   * @param maximum how old records may be, or null for as long as the stream keeps them
   */
  RecordAges(TestClock clock, @Nullable Duration maximum) {
    this.clock = clock;
    this.told = maximum != null && maximum.compareTo(KEPT) <= 0;
    this.maximum = told && maximum != null ? maximum : KEPT;
  }

  void beforeMove(BooleanSupplier action) {
    clock.beforeMove(action);
  }

  Instant now() {
    return clock.instant();
  }

  /** {@return whether Lambda tells what is too old; the stream forgets its records in silence} */
  boolean isTold() {
    return told;
  }

  void arrived(Record record) {
    arrivals.put(record.eventID(), clock.instant());
  }

  /** {@return when a record that waits was written} */
  Instant arrival(Record record) {
    return arrivals.getOrDefault(record.eventID(), clock.instant());
  }

  /** Forgets records that wait no more. */
  void ended(List<Record> records) {
    records.forEach(record -> arrivals.remove(record.eventID()));
  }

  /** {@return how many of some records in order, from the first on, are too old} */
  int exceeded(List<Record> records) {
    int count = 0;
    while (count < records.size() && isExceeded(records.get(count))) {
      count++;
    }
    return count;
  }

  private boolean isExceeded(Record record) {
    return Duration.between(arrival(record), clock.instant()).compareTo(maximum) > 0;
  }
}
