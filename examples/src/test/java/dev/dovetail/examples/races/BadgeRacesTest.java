package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Moves and unique values of many threads: one order, one owner, nothing left behind. */
@DynamoDbTest(transport = Transport.DIRECT) // What looks on meets no faults.
class BadgeRacesTest {
  private static final long OFFSET = Long.getLong("dovetail.seed", 0);
  private static final int RACES = Integer.getInteger("dovetail.rounds", 30);
  private static final int EACH = 7;
  private static final String ROOM = "r 1";

  /** DynamoDB knows a transaction that was done, so no conflict follows an answer that was lost. */
  private static final Fault[] LOST = {
    Fault.answerLost(), Fault.answerBroken(), Fault.requestLost(), Fault.throttled(), pause()
  };

  private static final Fault[] BUSY = {
    Fault.requestLost(), Fault.throttled(), Fault.conflict(), pause()
  };

  private final Map<String, Integer> answers = new TreeMap<>();

  private static Fault pause() {
    return Fault.slow(Duration.ofMillis(1));
  }

  @Test
  void calls_ofManyThreads_haveAnOrder(RaceTable table, DynamoDbClient engine) throws Exception {
    for (long seed = OFFSET + 1; seed <= OFFSET + RACES; seed++) {
      race(seed, table, engine, engine, new Attempts());
    }

    assertThat(answers.keySet())
        .contains("done", "AlreadyExists", "NotFound", "NotUnique", "StaleVersion");
    assertThat(answers).doesNotContainKey("RequestFailed");
  }

  @Test
  void calls_ofManyThreadsUnderFaults_haveAnOrder(RaceTable table, LocalDynamoDb db)
      throws Exception {
    Attempts attempts = new Attempts();
    DynamoDbClient engine = db.client();
    try (DynamoDbClient wire = attempts.client(db)) {
      for (long seed = OFFSET + 1; seed <= OFFSET + RACES; seed++) {
        db.faults().random(seed, 0.2, seed % 2 == 0 ? LOST : BUSY);
        race(seed, table, wire, engine, attempts);
        db.faults().clear();
      }
    }

    assertThat(answers.keySet())
        .contains("done", "AlreadyExists", "NotFound", "NotUnique", "StaleVersion");
    assertThat(answers.getOrDefault("RequestFailed", 0)).isLessThan(RACES * EACH / 4);
  }

  private void race(
      long seed, RaceTable table, DynamoDbClient client, DynamoDbClient engine, Attempts attempts)
      throws InterruptedException {
    Badges badges = table.badges();
    BadgeCaller.NUMBERS.forEach(number -> badges.delete(ROOM, number));
    // Threads that never pause meet more often than ten times.
    TableOptions options =
        TableOptions.defaults()
            .withBatchBudget(new BatchBudget(100, Duration.ofSeconds(60)))
            .withPause(pause -> Thread.yield());
    String name = ((DynamoDbRaceTable) table).tableName();
    Race<Badges, Map<Integer, Badge>> race =
        new Race<>(DynamoDbRaceTable.on(client, name, options).badges(), attempts);
    Random random = new Random(seed);
    List<BadgeCaller> callers = new ArrayList<>();
    for (int i = random.nextInt(4, 7); i > 0; i--) {
      callers.add(new BadgeCaller(random.nextLong(), ROOM, i, "ann", "b#b"));
    }

    race.run(callers, EACH);

    race.answers().forEach((answer, count) -> answers.merge(answer, count, Integer::sum));
    race.calls()
        .forEach(
            (all, calls) ->
                assertThat(Linearization.problem(calls, Map.of())).as("seed " + seed).isEmpty());
    Map<Integer, Badge> left = new TreeMap<>();
    BadgeCaller.NUMBERS.forEach(
        number -> badges.get(ROOM, number).ifPresent(badge -> left.put(number, badge)));
    assertThat(Guards.stored(engine, name)).as("seed " + seed).isEqualTo(Guards.of(left.values()));
  }
}
