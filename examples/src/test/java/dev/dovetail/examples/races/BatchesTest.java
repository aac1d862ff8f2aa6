package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Read;
import dev.dovetail.RequestFailed;
import dev.dovetail.Snapshot;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Batches that come back in part, and transactions over two repositories, as in memory. */
@DynamoDbTest(transport = Transport.WIRE)
class BatchesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 5);
  private static final int STEPS = Integer.getInteger("dovetail.rounds", 150);
  private static final int NUMBERS = 60;
  private static final String LIST = "l";

  private final Random random = new Random(SEED);
  private final Map<Integer, Mark> marks = new HashMap<>();
  private final Map<String, Slot> slots = new HashMap<>();
  private int remainders;
  private int canceled;

  @Test
  void batchesAndTransactions_underFaults_answerAsInMemory(
      RaceTable clean, DynamoDbClient client, Faults faults) {
    TableOptions options = TableOptions.defaults().withPause(pause -> {});
    RaceTable table =
        DynamoDbRaceTable.on(client, ((DynamoDbRaceTable) clean).tableName(), options);
    for (int i = 0; i < STEPS; i++) {
      String what = "seed " + SEED + ", step " + i;
      switch (random.nextInt(4)) {
        case 0 -> put(table.marks(), faults, what);
        case 1 -> delete(table.marks(), faults, what);
        case 2 -> transact(table, faults, what, "m" + i);
        default -> {
          faults.next("TransactGetItems", Fault.conflict(), Fault.throttled());
          snapshot(table, what);
        }
      }
      faults.clear();
      read(table.marks(), faults, what);
      faults.clear();
    }

    assertThat(remainders).as("seed " + SEED).isPositive();
    assertThat(canceled).as("seed " + SEED).isBetween(1, STEPS / 3);
  }

  private void put(Marks table, Faults faults, String what) {
    Map<Integer, Mark> batch = new LinkedHashMap<>();
    for (int number : numbers()) {
      batch.put(number, new Mark(LIST, number, "put " + random.nextInt(99)));
    }
    disturb(faults, "BatchWriteItem");
    BatchWrite<Mark> written = table.putAll(List.copyOf(batch.values()));
    assertThat(written.processed()).as(what).isSubsetOf(batch.values());
    written.processed().forEach(mark -> marks.put(mark.number(), mark));
    faults.clear();
    if (!written.isComplete()) {
      remainders++;
      assertThat(written.processed()).as(what).doesNotContainAnyElementsOf(written.unprocessed());
      table.putAll(written.unprocessed()).orThrow();
    }
    marks.putAll(batch);
  }

  private void delete(Marks table, Faults faults, String what) {
    List<Integer> numbers = numbers();
    disturb(faults, "BatchWriteItem");
    BatchWrite<Integer> deleted = table.deleteAll(LIST, numbers);
    faults.clear();
    if (!deleted.isComplete()) {
      remainders++;
      assertThat(deleted.processed()).as(what).doesNotContainAnyElementsOf(deleted.unprocessed());
      table.deleteAll(LIST, deleted.unprocessed()).orThrow();
    }
    numbers.forEach(marks::remove);
  }

  private void read(Marks table, Faults faults, String what) {
    List<Integer> numbers = numbers();
    disturb(faults, "BatchGetItem");
    BatchRead<Integer, Mark> read = table.getAll(LIST, numbers);
    assertThat(read.entries().stream().map(BatchRead.Entry::key)).as(what).isEqualTo(numbers);
    for (BatchRead.Entry<Integer, Mark> entry : read.entries()) {
      if (entry instanceof BatchRead.Found<Integer, Mark> found) {
        assertThat(found.item()).as(what).isEqualTo(marks.get(entry.key()));
      } else if (entry instanceof BatchRead.Missing<Integer, Mark>) {
        assertThat(marks).as(what).doesNotContainKey(entry.key());
      } else {
        remainders++;
      }
    }
  }

  /** Both a slot and a mark, or none: a repeated commit of a failed one tells which. */
  private void transact(RaceTable table, Faults faults, String what, String token) {
    String id = random.nextBoolean() ? "a" : "b";
    Mark mark = new Mark(LIST, random.nextInt(NUMBERS), what);
    int other = (mark.number() + 1) % NUMBERS;
    Slot old = slots.get(id);
    Transaction transaction =
        Transaction.of(
                old == null
                    ? table.slots().creating(new Slot(id, what, 1, 1))
                    : table.slots().renaming(id, what, old.version()),
                table.marks().creating(mark),
                table.marks().existing(LIST, other))
            .withToken(token);
    faults.random(random.nextLong(), 0.6, Fault.answerLost(), Fault.throttled());
    boolean isDone;
    try {
      isDone = commit(transaction);
    } catch (RequestFailed e) {
      faults.clear();
      isDone = commit(transaction);
    }
    faults.clear();
    assertThat(isDone)
        .as(what)
        .isEqualTo(!marks.containsKey(mark.number()) && marks.containsKey(other));
    if (isDone) {
      transaction.commit(); // By its token it is the same transaction.
      marks.put(mark.number(), mark);
      slots.put(
          id, old == null ? new Slot(id, what, 1, 1) : old.with(what, 1).at(old.version() + 1));
    }
    snapshot(table, what);
  }

  private boolean commit(Transaction transaction) {
    try {
      transaction.commit();
      return true;
    } catch (TransactionCanceled e) {
      assertThat(e.isTransient()).isFalse();
      canceled++;
      return false;
    }
  }

  private void snapshot(RaceTable table, String what) {
    int number = random.nextInt(NUMBERS);
    Read<Slot> slot = table.slots().reading("a");
    Read<Mark> mark = table.marks().reading(LIST, number);
    Snapshot snapshot = Snapshot.read(slot, mark);
    assertThat(snapshot.get(slot).orElse(null)).as(what).isEqualTo(slots.get("a"));
    assertThat(snapshot.get(mark).orElse(null)).as(what).isEqualTo(marks.get(number));
  }

  private void disturb(Faults faults, String operation) {
    if (random.nextInt(4) == 0) {
      Fault[] hot = new Fault[40];
      Arrays.fill(hot, Fault.unprocessed(100));
      faults.next(operation, Fault.unprocessed(3)).next(operation, hot);
    } else {
      faults.next(operation, Fault.unprocessed(7), Fault.answerLost(), Fault.throttled());
    }
  }

  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      if (random.nextInt(2) == 0) {
        numbers.add(i);
      }
    }
    return numbers;
  }
}
