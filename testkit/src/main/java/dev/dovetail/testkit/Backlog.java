package dev.dovetail.testkit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What was written to a stream and waits for the function. */
final class Backlog {
  private final TableStream stream;
  private final Predicate<Record> filter;
  private final Lanes lanes;
  private final @Nullable RecordAges ages;

  /** What was read, and not filtered yet. */
  private final Deque<StreamPart> unfiltered = new ArrayDeque<>();

  /** Held here, as the clock lets go of what nobody else holds. */
  private final BooleanSupplier beforeMove = this::readBeforeMove;

  private boolean listens;

  /**
   * @param ages since when records wait, or null if there is no clock
   */
  Backlog(TableStream stream, Predicate<Record> filter, Lanes lanes, @Nullable RecordAges ages) {
    this.stream = stream;
    this.filter = filter;
    this.lanes = lanes;
    this.ages = ages;
    listen();
  }

  private void listen() {
    if (ages != null && !listens) {
      listens = true;
      ages.beforeMove(beforeMove);
    }
  }

  /** What was written until now was written at the time that the clock still shows. */
  private boolean readBeforeMove() {
    try {
      fetch();
    } catch (SdkException e) {
      // The engine may be closed, and the clock not only for this: step() tells what is wrong.
      listens = false;
    }
    return listens;
  }

  /** Takes what was written since the last time. */
  void read() {
    take(filter);
    listen();
  }

  /** Leaves out what was written until now. */
  void skip() {
    take(record -> false);
  }

  private void take(Predicate<Record> delivered) {
    fetch();
    while (!unfiltered.isEmpty()) {
      // The filter is the test's own: what it throws for stays here.
      StreamPart part = unfiltered.getFirst();
      List<Record> wanted = new ArrayList<>();
      List<Record> left = new ArrayList<>();
      for (Record record : part.records()) {
        (delivered.test(record) ? wanted : left).add(record);
      }
      lanes.add(new StreamPart(part.shard(), part.parent(), wanted, part.ended()));
      forget(left);
      unfiltered.removeFirst();
    }
  }

  private void fetch() {
    for (StreamPart part : stream.takeParts()) {
      unfiltered.add(part);
      if (ages != null) {
        part.records().forEach(ages::arrived);
      }
    }
  }

  Optional<Batch> next() {
    return lanes.next();
  }

  Optional<Instant> due() {
    return lanes.due();
  }

  /** {@return how many records of a batch, from the first on, are too old} */
  int tooOld(Batch batch) {
    return ages == null ? 0 : ages.exceeded(batch.records());
  }

  /** Notes that a batch is done or discarded. */
  void ended(Batch batch) {
    forget(batch.records());
    lanes.of(batch).ended();
  }

  /** Notes that the function failed with a batch, after some of its records. */
  void failed(Batch batch, int done) {
    forget(batch.until(done).records());
    lanes.of(batch).failed(done == 0);
  }

  /** Notes that records wait no more. */
  void forget(List<Record> records) {
    if (ages != null) {
      ages.ended(records);
    }
  }

  /** Puts batches of one lane before all that waits there. */
  void again(List<Batch> batches) {
    lanes.again(batches);
  }
}
