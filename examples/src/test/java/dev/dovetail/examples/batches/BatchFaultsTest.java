package dev.dovetail.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.BatchBudget;
import dev.dovetail.BatchIncomplete;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.batches.BatchTable.Card;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever DynamoDB leaves, what is processed and what is left make the request. */
@DynamoDbTest
class BatchFaultsTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int ROUNDS = 60;

  private final Pauses pauses = new Pauses();

  @Test
  void getAll_randomFaults_losesNothing(BatchTable engine) {
    Random random = new Random(SEED);
    List<Card> stored = cards(400);
    engine.cards().putOrThrow(stored);
    int incomplete = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = "seed " + SEED + ", round " + round;
      FaultyClient client = client(engine, chance(random));
      BatchTable.Cards cards = table(client, engine, budget(random));
      List<Integer> numbers =
          random.ints(random.nextInt(500), 0, 600).boxed().toList(); // From 400 on none is stored.

      BatchRead<Integer, Card> read = cards.getAll("box", numbers);

      assertThat(read.entries()).as(name).extracting(BatchRead.Entry::key).isEqualTo(numbers);
      Set<Integer> left = new HashSet<>(read.unprocessed());
      for (BatchRead.Entry<Integer, Card> entry : read.entries()) {
        int number = entry.key();
        BatchRead.Entry<Integer, Card> expected =
            left.contains(number)
                ? new BatchRead.Unprocessed<>(number)
                : number < 400
                    ? new BatchRead.Found<>(number, stored.get(number))
                    : new BatchRead.Missing<>(number);
        assertThat(entry).as(name).isEqualTo(expected);
      }
      assertThat(client.requests()).as(name).allMatch(size -> size <= 100);
      incomplete += read.isComplete() ? 0 : 1;
    }
    assertThat(incomplete).as("seed " + SEED).isBetween(5, ROUNDS - 5);
  }

  @Test
  void putAll_randomFaults_writesWhatItSaysAndNothingElse(BatchTable engine) {
    Random random = new Random(SEED);
    int incomplete = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = "seed " + SEED + ", round " + round;
      String box = "box " + round;
      FaultyClient client = client(engine, chance(random));
      List<Card> given =
          IntStream.range(0, random.nextInt(120)).mapToObj(i -> new Card(box, i, "text")).toList();

      BatchWrite<Card> put = table(client, engine, budget(random)).putAll(given);

      assertThat(merged(given, put)).as(name).isEqualTo(given);
      assertThat(engine.cards().in(box, PageRequest.first(1000)).items())
          .as(name)
          .isEqualTo(put.processed());
      assertThat(client.requests()).as(name).allMatch(size -> size <= 25);
      incomplete += put.isComplete() ? 0 : 1;

      List<Card> rest = put.unprocessed();
      while (!rest.isEmpty()) {
        rest = table(client, engine, BatchBudget.DEFAULT).putAll(rest).unprocessed();
      }
      assertThat(engine.cards().in(box, PageRequest.first(1000)).items()).as(name).isEqualTo(given);
    }
    assertThat(incomplete).as("seed " + SEED).isBetween(5, ROUNDS - 5);
  }

  @Test
  void deleteAll_randomFaults_removesWhatItSaysAndNothingElse(BatchTable engine) {
    Random random = new Random(SEED);
    List<Card> all = cards(100);
    for (int round = 0; round < ROUNDS / 2; round++) {
      String name = "seed " + SEED + ", round " + round;
      engine.cards().putOrThrow(all);
      List<Integer> numbers = random.ints(random.nextInt(90), 0, 100).boxed().toList();

      BatchWrite<Integer> deleted =
          table(client(engine, chance(random)), engine, budget(random)).deleteAll("box", numbers);

      assertThat(merged(numbers, deleted)).as(name).isEqualTo(numbers);
      List<Card> kept = new ArrayList<>(all);
      kept.removeIf(card -> deleted.processed().contains(card.number()));
      assertThat(engine.cards().in("box", PageRequest.first(1000)).items())
          .as(name)
          .isEqualTo(kept);
    }
  }

  @Test
  void getAll_throttledForever_endsWithTheBudgetAndLeavesAll(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.From(0, FaultyClient.THROTTLED));
    List<Integer> numbers = IntStream.range(0, 150).boxed().toList();

    BatchRead<Integer, Card> read =
        table(client, engine, new BatchBudget(8, Duration.ofMinutes(10))).getAll("box", numbers);

    assertThat(read.unprocessed()).isEqualTo(numbers);
    assertThat(read.failure()).containsInstanceOf(RequestFailed.class);
    assertThat(client.requests()).hasSize(9);
    assertThat(pauses.all()).hasSize(8);
    long limit = 50;
    for (Duration pause : pauses.all()) {
      assertThat(pause.toMillis()).isBetween(0L, limit);
      limit = Math.min(5000, limit * 2);
    }
    assertThat(new HashSet<>(pauses.all())).hasSizeGreaterThan(3);
  }

  @Test
  void putAll_timeIsUp_endsAndLeavesTheRest(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.Leaves(0, 24));
    Duration time = Duration.ofSeconds(3);

    BatchWrite<Card> put = table(client, engine, new BatchBudget(100, time)).putAll(cards(200));

    // One of each request is done, which is progress: only the time ends it.
    assertThat(put.processed()).hasSize(client.requests().size());
    assertThat(put.unprocessed()).hasSize(200 - client.requests().size());
    assertThat(put.failure()).isEmpty();
    assertThat(pauses.all().stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(time);
    assertThat(pauses.all().size()).isGreaterThan(5);
  }

  @Test
  void putAll_budgetOfNothing_sendsOneRequest(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.Leaves(1, 0));

    BatchWrite<Card> put =
        table(client, engine, new BatchBudget(0, Duration.ZERO)).putAll(cards(60));

    assertThat(put.processed()).isEqualTo(cards(60).subList(0, 25));
    assertThat(put.unprocessed()).isEqualTo(cards(60).subList(25, 60));
    assertThat(client.requests()).containsExactly(25);
  }

  @Test
  void putAll_partlyDoneBeforeAFailure_saysWhatIsLeftAndWhy(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.From(2, FaultyClient.BROKEN));

    BatchWrite<Card> put = table(client, engine, BatchBudget.DEFAULT).putAll(cards(100));

    assertThat(put.processed()).isEqualTo(cards(100).subList(0, 50));
    assertThat(put.unprocessed()).isEqualTo(cards(100).subList(50, 100));
    assertThat(put.failure()).containsInstanceOf(RequestFailed.class);
    assertThat(client.requests()).hasSize(3);
    BatchIncomplete incomplete = catchThrowableOfType(BatchIncomplete.class, put::orThrow);
    assertThat(incomplete.processed()).isEqualTo(50);
    assertThat(incomplete.unprocessed()).isEqualTo(50);
    assertThat(incomplete)
        .hasMessageContaining("50 of the 100")
        .hasCauseInstanceOf(RequestFailed.class);
  }

  @Test
  void batches_failureBeforeAnythingIsDone_isThrown(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.From(0, FaultyClient.BROKEN));
    BatchTable.Cards cards = table(client, engine, BatchBudget.DEFAULT);

    assertThatThrownBy(() -> cards.putAll(cards(30)))
        .isInstanceOf(RequestFailed.class)
        .hasMessageContaining("BatchWriteItem");
    assertThatThrownBy(() -> cards.getAll("box", List.of(1)))
        .isInstanceOf(RequestFailed.class)
        .hasMessageContaining("BatchGetItem");
    assertThat(client.requests()).hasSize(2);
  }

  @Test
  void methodsWithoutResult_notAllDone_throw(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.Leaves(1, 25));
    BatchTable.Cards cards = table(client, engine, new BatchBudget(3, Duration.ofMinutes(1)));

    assertThatThrownBy(() -> cards.putOrThrow(cards(30)))
        .isInstanceOf(BatchIncomplete.class)
        .hasMessageContaining("5 of the 30")
        .hasNoCause();
    assertThatThrownBy(() -> cards.deleteOrThrow("box", List.of(1, 2)))
        .isInstanceOf(BatchIncomplete.class)
        .hasMessageContaining("2 of the 2");
    assertThatThrownBy(() -> cards.getAll("box", List.of(1, 2)).orThrow())
        .isInstanceOf(BatchIncomplete.class);
  }

  @Test
  void getAll_someKeysAreLeft_othersGoFirstInTheNextRequest(BatchTable engine) {
    engine.cards().putOrThrow(cards(120));
    FaultyClient client = client(engine, new FaultyClient.Hot(Set.of("CARD#p0000000000000000003")));

    BatchRead<Integer, Card> read =
        table(client, engine, new BatchBudget(2, Duration.ofHours(1)))
            .getAll("box", IntStream.range(0, 120).boxed().toList());

    assertThat(read.unprocessed()).containsExactly(3);
    assertThat(read.found()).hasSize(119);
    assertThat(client.requests()).containsExactly(100, 21, 1, 1, 1);
  }

  @Test
  void getAll_threadIsInterrupted_endsAtTheFirstPauseAndStaysInterrupted(BatchTable engine) {
    FaultyClient client = client(engine, new FaultyClient.Interrupts());
    BatchTable.Cards cards =
        DynamoDbBatchTable.on(client, ((DynamoDbBatchTable) engine).tableName()).cards();

    BatchRead<Integer, Card> read = cards.getAll("box", List.of(1, 2, 3));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(read.unprocessed()).containsExactly(1, 2, 3);
    assertThat(client.requests()).hasSize(1);
  }

  /** The elements of a result in the order of the request. */
  private static <T> List<T> merged(List<T> request, BatchWrite<T> result) {
    List<T> processed = new ArrayList<>(result.processed());
    List<T> unprocessed = new ArrayList<>(result.unprocessed());
    List<T> merged = new ArrayList<>();
    for (T element : request) {
      if (!processed.isEmpty() && processed.get(0).equals(element)) {
        merged.add(processed.remove(0));
      } else if (!unprocessed.isEmpty() && unprocessed.get(0).equals(element)) {
        merged.add(unprocessed.remove(0));
      }
    }
    merged.addAll(processed);
    merged.addAll(unprocessed);
    return merged;
  }

  private static FaultyClient.Faults chance(Random random) {
    return new FaultyClient.Chance(
        new Random(random.nextLong()), random.nextDouble() / 2, random.nextDouble());
  }

  private static BatchBudget budget(Random random) {
    return new BatchBudget(random.nextInt(4), Duration.ofMillis(random.nextInt(2000)));
  }

  private static List<Card> cards(int size) {
    return IntStream.range(0, size).mapToObj(i -> new Card("box", i, "card " + i)).toList();
  }

  private static FaultyClient client(BatchTable engine, FaultyClient.Faults faults) {
    return new FaultyClient(((DynamoDbBatchTable) engine).client(), faults);
  }

  private BatchTable.Cards table(FaultyClient client, BatchTable engine, BatchBudget budget) {
    TableOptions options = pauses.options().withBatchBudget(budget);
    return DynamoDbBatchTable.on(client, ((DynamoDbBatchTable) engine).tableName(), options)
        .cards();
  }
}
