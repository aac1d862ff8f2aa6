package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.RepositoryException;
import dev.dovetail.examples.retries.Writer.Call;
import dev.dovetail.examples.retries.Writer.Outcome;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Random writes of one item by two writers whose requests and answers get lost. */
@DynamoDbTest
class WriteHistoriesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int CALLS = Integer.getInteger("dovetail.rounds", 400);

  private final Random random = new Random(SEED);

  @Test
  void writes_oneWriter_areDoneOnceAndReturnWhatIsStored(AppTable app, DynamoDbClient engine) {
    Writer writer = new Writer("a", engine);
    Map<Call, Integer> recognised = new EnumMap<>(Call.class);
    for (int i = 0; i < CALLS; i++) {
      Optional<Todo> before = read(app);
      Outcome outcome = writer.call(random, before, fates(), () -> {});
      String what = "seed %d, call %d, %s".formatted(SEED, i, outcome);

      checkAlone(outcome, before, read(app), what);
      if (outcome.acknowledged() && outcome.sent() > 1 && outcome.done() == 1) {
        recognised.merge(outcome.call(), 1, Integer::sum);
      }
    }
    assertThat(recognised).as("seed %d", SEED).containsOnlyKeys(Call.values());
  }

  private static void checkAlone(
      Outcome outcome, Optional<Todo> before, Optional<Todo> after, String what) {
    assertThat(outcome.done()).as(what).isLessThanOrEqualTo(1);
    if (outcome.done() == 0) {
      assertThat(after).as(what).isEqualTo(before);
      assertThat(outcome.acknowledged()).as(what).isEqualTo(outcome.deletes() && gone(outcome));
      return;
    }
    assertThat(outcome.acknowledged()).as(what).isTrue();
    if (outcome.deletes()) {
      assertThat(after).as(what).isEmpty();
    } else {
      assertThat(after).as(what).contains(outcome.returned());
      long version = outcome.call() == Call.CREATE ? 0 : before.orElseThrow().version();
      assertThat(outcome.returned().version()).as(what).isEqualTo(version + 1);
    }
  }

  /**
   * A delete of what is not there is no refusal, unless it was sent once and demanded a version.
   */
  private static boolean gone(Outcome outcome) {
    return outcome.call() == Call.DELETE || outcome.sent() > 1;
  }

  @Test
  void writes_twoWriters_loseNoneThatIsAcknowledged(AppTable app, DynamoDbClient engine) {
    Writer one = new Writer("a", engine);
    Writer other = new Writer("b", engine);
    Map<Call, Integer> recognised = new EnumMap<>(Call.class);
    int unknown = 0;
    for (int i = 0; i < CALLS; i++) {
      Optional<Todo> before = read(app);
      List<Outcome> between = new ArrayList<>();
      List<Optional<Todo>> left = new ArrayList<>();
      Outcome outcome =
          one.call(
              random,
              before,
              fates(),
              () -> {
                Optional<Todo> seen = read(app);
                between.add(other.call(random, seen, List.of(), () -> {}));
                left.add(seen);
                left.add(read(app));
              });
      String what = "seed %d, call %d, %s, meanwhile %s".formatted(SEED, i, outcome, between);
      Optional<Todo> after = read(app);

      if (between.isEmpty() || between.get(0).done() == 0) {
        checkAlone(outcome, before, after, what);
      } else {
        checkAlone(between.get(0), left.get(0), left.get(1), what);
        checkAgainst(outcome, left.get(0).equals(before), left.get(1), after, what);
        unknown += outcome.acknowledged() || outcome.done() == 0 ? 0 : 1;
      }
      if (outcome.acknowledged() && !between.isEmpty() && outcome.done() == 1) {
        recognised.merge(outcome.call(), 1, Integer::sum);
      }
    }
    assertThat(unknown).as("seed %d", SEED).isPositive();
    assertThat(recognised).as("seed %d", SEED).isNotEmpty();
  }

  /** A call during which somebody else has written. */
  private static void checkAgainst(
      Outcome outcome,
      boolean othersFirst,
      Optional<Todo> others,
      Optional<Todo> after,
      String what) {
    RepositoryException refusal = outcome.refusal();
    if (refusal != null) {
      assertThat(refusal).as(what).hasMessageContaining("an earlier one, whose answer was lost");
      assertThat(after).as(what).isEqualTo(others);
      assertThat(outcome.done()).as(what).isLessThanOrEqualTo(othersFirst ? 0 : 1);
    } else if (outcome.deletes()) {
      assertThat(after).as(what).isEmpty();
    } else {
      checkOnTop(outcome, others, after, what);
    }
  }

  /** A write that was acknowledged stands on what the other one left, and is there once. */
  private static void checkOnTop(
      Outcome outcome, Optional<Todo> others, Optional<Todo> after, String what) {
    assertThat(after).as(what).contains(outcome.returned());
    long version = outcome.call() == Call.CREATE ? 0 : others.orElseThrow().version();
    assertThat(outcome.returned().version()).as(what).isEqualTo(version + 1);
    boolean demandsNoVersion = outcome.call() == Call.CREATE || outcome.call() == Call.UPDATE;
    assertThat(outcome.done()).as(what).isBetween(1, demandsNoVersion ? 2 : 1);
    if (outcome.call() == Call.UPDATE) {
      assertThat(after.map(Todo::content)).as(what).isEqualTo(others.map(Todo::content));
    }
  }

  private List<Fate> fates() {
    List<Fate> fates = new ArrayList<>();
    while (fates.size() < 5 && random.nextInt(3) > 0) {
      fates.add(Fate.values()[1 + random.nextInt(3)]);
    }
    return fates;
  }

  private static Optional<Todo> read(AppTable app) {
    return app.todos().get(Writer.USER, Writer.ID);
  }
}
