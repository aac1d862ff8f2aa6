package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.examples.races.Act.Kind;
import dev.dovetail.examples.races.Call.Effect;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One caller alone is answered as in memory, also where its requests and answers get lost. */
@DynamoDbTest(transport = Transport.DIRECT) // What looks on meets no faults.
class SequencesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 0);
  private static final int STEPS = Integer.getInteger("dovetail.rounds", 400);

  private final Map<String, Integer> answers = new TreeMap<>();
  private final Attempts attempts = new Attempts();
  private final SlotCaller single = new SlotCaller(SEED, "s");
  private final TransactionCaller together = new TransactionCaller(SEED, "t");
  private Map<String, Slot> stored = Map.of();

  @Test
  void modifiesAndBatches_answerAsInMemory(RaceTable table) {
    for (int i = 0; i < STEPS; i++) {
      step(i, single, table.slots());
    }

    assertThat(answers.keySet()).contains("done", "AlreadyExists", "NotFound", "StaleVersion");
  }

  @Test
  void transactions_answerAsInMemory(RaceTable table) {
    for (int i = 0; i < STEPS; i++) {
      step(i, together, table.slots());
    }

    assertThat(answers.keySet()).contains("Committed", "Canceled", "done");
  }

  @Test
  void modifiesAndBatchesUnderFaults_answerAsInMemory(LocalDynamoDb db, RaceTable table) {
    underFaults(
        db,
        table,
        single,
        Fault.answerLost(),
        Fault.answerBroken(),
        Fault.requestLost(),
        Fault.throttled());

    assertThat(answers.keySet()).contains("done", "AlreadyExists", "NotFound", "StaleVersion");
  }

  @Test
  void transactionsUnderFaults_answerAsInMemory(LocalDynamoDb db, RaceTable table) {
    underFaults(
        db,
        table,
        together,
        Fault.answerLost(),
        Fault.answerBroken(),
        Fault.requestLost(),
        Fault.throttled());

    assertThat(answers.keySet()).contains("Committed", "Canceled", "done");
  }

  @Test
  void transactionsUnderConflicts_answerAsInMemory(LocalDynamoDb db, RaceTable table) {
    underFaults(db, table, together, Fault.conflict(), Fault.requestLost(), Fault.throttled());

    assertThat(answers.keySet()).contains("Committed", "Canceled", "done");
  }

  private void underFaults(
      LocalDynamoDb db,
      RaceTable table,
      Race.Caller<Slots, Map<String, Slot>> caller,
      Fault... faults) {
    TableOptions options = TableOptions.defaults().withPause(pause -> {});
    String name = ((DynamoDbRaceTable) table).tableName();
    try (DynamoDbClient wire = attempts.client(db)) {
      Slots slots = DynamoDbRaceTable.on(wire, name, options).slots();
      db.faults().random(SEED, 0.2, faults);
      for (int i = 0; i < STEPS; i++) {
        if (!step(i, caller, slots)) {
          Map<String, Slot> found = new TreeMap<>();
          for (String id : TransactionCaller.IDS) {
            table.slots().get(id).ifPresent(slot -> found.put(id, slot));
          }
          stored = found;
        }
      }
    }
    assertThat(answers.getOrDefault("RequestFailed", 0)).isLessThan(STEPS / 20);
  }

  /** Makes a call, and returns whether it is known what was done. */
  private boolean step(int i, Race.Caller<Slots, Map<String, Slot>> caller, Slots slots) {
    Act<Slots, Map<String, Slot>> act = caller.next();
    attempts.begin();
    Object answer = act.answer(slots);
    Effect<Map<String, Slot>> effect =
        (attempts.again() > 0 ? act.modelOfAgain() : act.model()).apply(stored);
    caller.saw(act, answer);
    answers.merge(answer instanceof String no ? no.split(" ", 2)[0] : "done", 1, Integer::sum);
    if (answer.equals("RequestFailed") || answer.equals("Conflict")) {
      return false;
    }
    Object expected = act.keys().size() > 1 ? all(act.keys()) : effect.answer();
    boolean isLost =
        attempts.open() > 0 && expected instanceof Optional<?> && act.kind() != Kind.READ;
    assertThat(answer)
        .as("seed " + SEED + ", step " + i + ": " + act.text())
        .isIn(expected, isLost ? Optional.empty() : expected);
    stored = effect.after();
    return true;
  }

  private List<Optional<Slot>> all(List<String> ids) {
    return ids.stream().map(id -> Optional.ofNullable(stored.get(id))).toList();
  }
}
