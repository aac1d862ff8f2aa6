package dev.dovetail.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Knows since when records wait, by the clock of a test, and how long they may. */
final class RecordAges {
  private final TestClock clock;
  private final Duration maximum;
  private final Map<String, Instant> arrivals = new HashMap<>();

  RecordAges(TestClock clock, Duration maximum) {
    this.clock = clock;
    this.maximum = maximum;
  }

  void beforeMove(BooleanSupplier action) {
    clock.beforeMove(action);
  }

  Instant now() {
    return clock.instant();
  }

  void arrived(Record record) {
    arrivals.put(record.eventID(), clock.instant());
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
    Instant arrival = arrivals.getOrDefault(record.eventID(), clock.instant());
    return Duration.between(arrival, clock.instant()).compareTo(maximum) > 0;
  }
}
