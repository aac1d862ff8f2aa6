package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Single calls of many threads on few items answer as if one came after the other. */
@DynamoDbTest
class SlotRacesTest {
  private static final long OFFSET = Long.getLong("dovetail.seed", 0);
  private static final int RACES = Integer.getInteger("dovetail.rounds", 30);
  private static final int EACH = 8;

  private final Map<String, Integer> answers = new TreeMap<>();

  @Test
  void calls_ofManyThreads_haveAnOrder(RaceTable table, DynamoDbClient engine) throws Exception {
    for (long seed = OFFSET + 1; seed <= OFFSET + RACES; seed++) {
      race(seed, table, engine, new Attempts());
    }

    assertThat(answers.keySet()).contains("done", "AlreadyExists", "NotFound", "StaleVersion");
    assertThat(answers.get("done")).isGreaterThan(RACES * EACH);
    assertThat(answers).doesNotContainKey("RequestFailed");
  }

  @Test
  void calls_ofManyThreadsUnderFaults_haveAnOrder(RaceTable table, LocalDynamoDb db)
      throws Exception {
    Faults faults = db.faults();
    Attempts attempts = new Attempts();
    try (DynamoDbClient wire = attempts.client(db)) {
      for (long seed = OFFSET + 1; seed <= OFFSET + RACES; seed++) {
        faults.clear();
        faults.random(
            seed,
            0.2,
            Fault.answerLost(),
            Fault.answerBroken(),
            Fault.requestLost(),
            Fault.throttled(),
            Fault.slow(Duration.ofMillis(1)));
        race(seed, table, wire, attempts);
      }
    }

    assertThat(answers.keySet()).contains("done", "AlreadyExists", "NotFound", "StaleVersion");
    assertThat(answers.get("done")).isGreaterThan(RACES * EACH);
  }

  private void race(long seed, RaceTable table, DynamoDbClient client, Attempts attempts)
      throws InterruptedException {
    SlotCaller.IDS.forEach(id -> table.slots().delete(id));
    TableOptions options = TableOptions.defaults().withPause(pause -> Thread.yield());
    String name = ((DynamoDbRaceTable) table).tableName();
    Race<Slots, Map<String, Slot>> race =
        new Race<>(DynamoDbRaceTable.on(client, name, options).slots(), attempts);
    Random random = new Random(seed);
    List<SlotCaller> callers = new ArrayList<>();
    for (int i = random.nextInt(4, 9); i > 0; i--) {
      callers.add(new SlotCaller(random.nextLong(), "" + (char) ('p' + i)));
    }

    race.run(callers, EACH);

    race.answers().forEach((answer, count) -> answers.merge(answer, count, Integer::sum));
    race.calls()
        .forEach(
            (id, calls) ->
                assertThat(Linearization.problem(calls, Map.of()))
                    .as("seed " + seed + ", slot " + id)
                    .isEmpty());
  }
}
