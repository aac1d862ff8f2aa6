package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Transactions and snapshots of many threads are done and seen as a whole, in one order. */
@DynamoDbTest(transport = Transport.DIRECT) // What looks on meets no faults.
class TransactionRacesTest {
  private static final long OFFSET = Long.getLong("dovetail.seed", 0);
  private static final int RACES = Integer.getInteger("dovetail.rounds", 16);
  private static final int EACH = 7;

  /** DynamoDB knows a transaction that was done, so no conflict follows an answer that was lost. */
  private static final Fault[] LOST = {
    Fault.answerLost(), Fault.answerBroken(), Fault.requestLost(), Fault.throttled()
  };

  private static final Fault[] BUSY = {
    Fault.requestLost(), Fault.throttled(), Fault.slow(Duration.ofMillis(1))
  };

  private final Map<String, Integer> answers = new TreeMap<>();

  @Test
  void transactions_ofManyThreads_haveAnOrder(RaceTable table, DynamoDbClient engine)
      throws Exception {
    for (long seed = OFFSET + 1; seed <= OFFSET + RACES; seed++) {
      race(seed, table, engine, new Attempts());
    }

    assertThat(answers.keySet()).contains("Committed", "Canceled", "done");
    assertThat(answers).doesNotContainKey("RequestFailed");
  }

  @Test
  void transactions_ofManyThreadsUnderFaults_haveAnOrder(RaceTable table, LocalDynamoDb db)
      throws Exception {
    Attempts attempts = new Attempts();
    try (DynamoDbClient wire = attempts.client(db)) {
      for (long seed = OFFSET + 1; seed <= OFFSET + RACES; seed++) {
        db.faults().random(seed, 0.2, seed % 2 == 0 ? LOST : BUSY);
        if (seed % 2 != 0) {
          db.faults().next("TransactWriteItems", conflicts(20));
          db.faults().next("TransactGetItems", conflicts(5));
        }
        race(seed, table, wire, attempts);
        db.faults().clear();
      }
    }

    assertThat(answers.keySet()).contains("Committed", "Canceled", "done");
    assertThat(answers.getOrDefault("Conflict", 0)).isLessThan(RACES);
  }

  private static Fault[] conflicts(int number) {
    Fault[] conflicts = new Fault[number];
    Arrays.fill(conflicts, Fault.conflict());
    return conflicts;
  }

  private void race(long seed, RaceTable table, DynamoDbClient client, Attempts attempts)
      throws InterruptedException {
    TransactionCaller.IDS.forEach(id -> table.slots().delete(id));
    TableOptions options = TableOptions.defaults().withPause(pause -> Thread.yield());
    String name = ((DynamoDbRaceTable) table).tableName();
    Race<Slots, Map<String, Slot>> race =
        new Race<>(DynamoDbRaceTable.on(client, name, options).slots(), attempts);
    Random random = new Random(seed);
    List<TransactionCaller> callers = new ArrayList<>();
    for (int i = random.nextInt(4, 7); i > 0; i--) {
      callers.add(new TransactionCaller(random.nextLong(), "" + (char) ('p' + i)));
    }

    race.run(callers, EACH);

    race.answers().forEach((answer, count) -> answers.merge(answer, count, Integer::sum));
    race.calls()
        .forEach(
            (all, calls) ->
                assertThat(Linearization.problem(calls, Map.of())).as("seed " + seed).isEmpty());
  }
}
