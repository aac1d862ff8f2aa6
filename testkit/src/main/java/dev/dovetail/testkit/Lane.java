package dev.dovetail.testkit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The records of some items of a shard, of which one batch at a time is on its way. */
final class Lane {
  private final int number;
  private final String shard;
  private final Pace pace;
  private final Deque<Batch> retries = new ArrayDeque<>();
  private final Deque<Record> waiting = new ArrayDeque<>();
  private boolean busy;
  private int failures;
  private @Nullable Instant pauseEnd;
  private @Nullable Instant free;

  Lane(int number, String shard, Pace pace) {
    this.number = number;
    this.shard = shard;
    this.pace = pace;
  }

  void add(Record record) {
    waiting.add(record);
  }

  boolean isEmpty() {
    return !busy && retries.isEmpty() && waiting.isEmpty();
  }

  /**
   * {@return what is to be delivered now, out of the lane; then nothing until that is ended or here
   * again}
   */
  Optional<Batch> next() {
    if (busy || isEmpty() || !pace.isOver(pauseEnd)) {
      return Optional.empty();
    }
    if (!retries.isEmpty()) {
      busy = true;
      return Optional.of(retries.removeFirst());
    }
    int count = pace.fitting(waiting);
    if (!pace.isOver(windowEnd(count))) {
      return Optional.empty();
    }
    busy = true;
    List<Record> records = new ArrayList<>();
    while (records.size() < count) {
      records.add(waiting.removeFirst());
    }
    return Optional.of(new Batch(number, shard, records));
  }

  /** {@return the time for which what is here waits, if it waits for one} */
  Optional<Instant> due() {
    if (busy || isEmpty()) {
      return Optional.empty();
    }
    Instant due = retries.isEmpty() ? windowEnd(pace.fitting(waiting)) : null;
    if (pauseEnd != null && (due == null || pauseEnd.isAfter(due))) {
      due = pauseEnd;
    }
    return Optional.ofNullable(due).filter(time -> !pace.isOver(time));
  }

  /** Null for a batch that can get no larger. */
  private @Nullable Instant windowEnd(int count) {
    return count < waiting.size() || count == pace.batchSize()
        ? null
        : pace.windowEnd(waiting.getFirst(), free);
  }

  /** Puts a batch before all that waits. */
  void again(Batch batch) {
    busy = false;
    retries.addFirst(batch);
  }

  /** Notes that the function failed, with all of a batch or after some of it. */
  void failed(boolean wholly) {
    failures = wholly ? failures + 1 : 1;
    pauseEnd = pace.pauseEnd(failures);
    free = pace.now();
  }

  /** Notes that a batch is done or discarded. */
  void ended() {
    busy = false;
    failures = 0;
    pauseEnd = null;
    free = pace.now();
  }
}
