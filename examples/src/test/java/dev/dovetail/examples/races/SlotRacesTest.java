package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.examples.races.Call.Certainty;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Single calls of many threads on few items answer as if one came after the other. */
@DynamoDbTest(transport = Transport.DIRECT) // What looks on meets no faults.
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

  /** What a modify read and what it overwrote had the same version and write token. */
  @Test
  void problem_modifyMeetsAWriteThatWasDoneTwice_isNoneIfTheVersionsAgree() {
    assertThat(problem(twice(Certainty.EARLIER_ATTEMPT, 3))).isEmpty();
    assertThat(problem(twice(Certainty.EARLIER_ATTEMPT, 4))).isPresent();
    assertThat(problem(twice(Certainty.UNKNOWN, 3))).isPresent();
  }

  private static List<Call<Map<String, Slot>>> twice(Certainty first, int version) {
    Slot slot = new Slot("a", "p", 8, 1);
    Slot other = new Slot("a", "q", 6, 1);
    Slot renamed = new Slot("a", "r", 8, 2);
    Slot again = new Slot("a", "r", 6, 2);
    Slot modified = new Slot("a", "m", 9, version);
    return List.of(
        new Call<>("create", s -> SlotModel.create(s, slot), 1, 2, slot, Certainty.DONE),
        rename("lost", first),
        rename(again, Certainty.DONE),
        new Call<>(
            "delete",
            s -> SlotModel.delete(s, "a", 2L),
            4,
            5,
            Optional.of(renamed),
            Certainty.DONE),
        new Call<>("create", s -> SlotModel.create(s, other), 6, 7, other, Certainty.DONE),
        new Call<>(
            "modify a",
            s -> SlotModel.change(s, "a", null, old -> old.with("m", old.sum() + 1)),
            4,
            10,
            modified,
            Certainty.DONE));
  }

  private static Call<Map<String, Slot>> rename(Object answer, Certainty certainty) {
    return new Call<>(
        "rename",
        s -> SlotModel.change(s, "a", 1L, old -> old.with("r", old.sum())),
        3,
        9,
        answer,
        certainty);
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
                assertThat(problem(calls)).as("seed " + seed + ", slot " + id).isEmpty());
  }

  private static Optional<String> problem(List<Call<Map<String, Slot>>> calls) {
    Optional<String> problem = Linearization.problem(calls, Map.of());
    boolean twice = calls.stream().anyMatch(call -> call.certainty() == Certainty.EARLIER_ATTEMPT);
    return problem.isPresent() && twice
        ? Linearization.problem(calls.stream().map(SlotModel::byVersion).toList(), Map.of())
        : problem;
  }
}
