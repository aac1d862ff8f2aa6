package dev.dovetail.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.PageRequest;
import dev.dovetail.WrongType;
import dev.dovetail.examples.batches.BatchTable.Card;
import dev.dovetail.examples.batches.BatchTable.Event;
import dev.dovetail.examples.batches.BatchTable.Pass;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Batches against an engine that takes all that it is sent. */
@DynamoDbTest
class BatchesTest {
  private static final FaultyClient.Faults NONE = new FaultyClient.Leaves(0, 0);

  private final Pauses pauses = new Pauses();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 24, 25, 26, 99, 100, 101, 1000})
  void batches_ofAnySize_arePutReadAndDeleted(int size, BatchTable engine) {
    FaultyClient client = client(engine, NONE);
    BatchTable.Cards cards = cards(client, engine);
    List<Card> given = cardsOf("box", size);
    List<Integer> numbers = given.stream().map(Card::number).toList();

    BatchWrite<Card> put = cards.putAll(given);
    assertThat(put.orThrow()).isEqualTo(given);
    assertThat(client.requests()).hasSize((size + 24) / 25).allMatch(length -> length <= 25);

    client.requests().clear();
    BatchRead<Integer, Card> read = cards.getAll("box", numbers);
    assertThat(read.orThrow()).isEqualTo(given);
    assertThat(read.missing()).isEmpty();
    assertThat(client.requests()).hasSize((size + 99) / 100).allMatch(length -> length <= 100);

    client.requests().clear();
    BatchWrite<Integer> deleted = cards.deleteAll("box", numbers);
    assertThat(deleted.orThrow()).isEqualTo(numbers);
    assertThat(client.requests()).hasSize((size + 24) / 25);
    assertThat(cards.getAll("box", numbers).missing()).isEqualTo(numbers);
    assertThat(pauses.all()).isEmpty();
  }

  @Test
  void getAll_duplicatesAndMissingOnes_haveAnEntryAtEachPlaceAndAreReadOnce(BatchTable engine) {
    FaultyClient client = client(engine, NONE);
    BatchTable.Cards cards = cards(client, engine);
    Card seven = new Card("box", 7, "seven");
    Card nine = new Card("box", 9, "nine");
    cards.putAll(List.of(seven, nine));
    client.requests().clear();

    BatchRead<Integer, Card> read = cards.getAll("box", List.of(9, 8, 7, 9, 8));

    assertThat(read.entries())
        .containsExactly(
            new BatchRead.Found<>(9, nine),
            new BatchRead.Missing<>(8),
            new BatchRead.Found<>(7, seven),
            new BatchRead.Found<>(9, nine),
            new BatchRead.Missing<>(8));
    assertThat(read.found()).containsExactly(nine, seven, nine);
    assertThat(read.missing()).containsExactly(8, 8);
    assertThat(read.isComplete()).isTrue();
    assertThat(read).hasToString("3 found, 2 missing, 0 unprocessed");
    assertThat(client.requests()).containsExactly(3);
  }

  @Test
  void getAll_overPartitions_readsOneItemOfEach(BatchTable engine) {
    for (String box : List.of("a", "a#CARD", "b")) {
      engine.cards().create(new Card(box, 1, "in " + box));
    }

    assertThat(engine.cards().inBoxes(List.of("b", "a#CARD", "a", "c"), 1).found())
        .extracting(Card::text)
        .containsExactly("in b", "in a#CARD", "in a");
  }

  @Test
  void getAll_itemOfAnotherType_isRefused(BatchTable engine) {
    engine.cards().create(new Card("box", 1, "one"));
    DynamoDbBatchTable table = (DynamoDbBatchTable) engine;
    table
        .client()
        .putItem(
            request ->
                request
                    .tableName(table.tableName())
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS("BOX#box"),
                            "sk", AttributeValue.fromS("CARD#p0000000000000000002"),
                            "_type", AttributeValue.fromS("FOREIGN"))));

    assertThatThrownBy(() -> engine.cards().getAll("box", List.of(1, 2)))
        .isInstanceOf(WrongType.class)
        .hasMessageContaining("FOREIGN");
  }

  @Test
  void getAll_answersThatAreCutAtTheirSize_areAskedOnWithoutAPause(BatchTable engine) {
    FaultyClient client = client(engine, NONE);
    BatchTable.Cards cards = cards(client, engine);
    String large = "x".repeat(390_000);
    List<Card> given =
        IntStream.range(0, 90).mapToObj(number -> new Card("box", number, large)).toList();
    cards.putOrThrow(given);
    client.requests().clear();

    BatchRead<Integer, Card> read = cards.getAll("box", given.stream().map(Card::number).toList());

    assertThat(read.orThrow()).isEqualTo(given);
    assertThat(client.requests()).hasSizeGreaterThan(2);
    assertThat(pauses.all()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void batches_withOneThatCannotBeStored_sendNothing(BatchTable engine) {
    FaultyClient client = client(engine, NONE);
    BatchTable.Cards cards = cards(client, engine);
    List<Card> tooLarge = new ArrayList<>(cardsOf("box", 100));
    tooLarge.add(new Card("box", 100, "x".repeat(410_000)));
    List<Card> tooLong = new ArrayList<>(cardsOf("box", 100));
    tooLong.add(new Card("b".repeat(2048), 100, "text"));
    List<Card> twice = new ArrayList<>(cardsOf("box", 100));
    twice.add(new Card("box", 3 * 7919 % 10_007, "another"));

    assertThatThrownBy(() -> cards.putAll(tooLarge)).isInstanceOf(InvalidItem.class);
    assertThatThrownBy(() -> cards.putAll(tooLong)).isInstanceOf(InvalidKey.class);
    assertThatThrownBy(() -> cards.putAll(twice))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("records 3 and 100")
        .hasMessageContaining("BOX#box")
        .hasMessageNotContaining("another");
    assertThatThrownBy(() -> cards.inBoxes(List.of("box", "b".repeat(2048)), 1))
        .isInstanceOf(InvalidKey.class);
    assertThatThrownBy(() -> cards.deleteAll("", List.of(1))).isInstanceOf(InvalidKey.class);
    assertThatThrownBy(() -> cards.getAll("box", Arrays.asList(1, null)))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{number} is null");
    assertThat(client.requests()).isEmpty();
  }

  @Test
  void putAll_itemThatExists_isReplacedAsAWhole(BatchTable engine) {
    DynamoDbBatchTable table = (DynamoDbBatchTable) engine;
    engine.cards().create(new Card("box", 1, "one"));
    Map<String, AttributeValue> item = new HashMap<>(items(table).get(0));
    Map<String, AttributeValue> more = new HashMap<>(item);
    more.put("colour", AttributeValue.fromS("red"));
    table.client().putItem(put -> put.tableName(table.tableName()).item(more));

    engine.cards().putOrThrow(List.of(new Card("box", 1, "another")));

    assertThat(engine.cards().in("box", PageRequest.first(10)).items())
        .containsExactly(new Card("box", 1, "another"));
    assertThat(items(table)).hasSize(1);
    item.remove("_write"); // Only guarded writes leave a token.
    assertThat(items(table).get(0)).containsOnlyKeys(item.keySet());
  }

  @Test
  @SuppressWarnings("NullAway")
  void putAll_idsAndTimes_areGivenWhereThereAreNone(BatchTable engine) {
    Instant now = pauses.instant();
    Instant then = Instant.parse("2020-01-01T00:00:00Z");
    BatchTable.Events events =
        DynamoDbBatchTable.on(
                ((DynamoDbBatchTable) engine).client(),
                ((DynamoDbBatchTable) engine).tableName(),
                pauses.options())
            .events();

    List<Event> stored =
        events
            .putAll(
                List.of(new Event(null, null, null, "new"), new Event("old", then, then, "old")))
            .orThrow();

    Event fresh = stored.get(0);
    assertThat(fresh.name()).hasSize(36);
    assertThat(fresh.createdAt()).isEqualTo(now.truncatedTo(ChronoUnit.SECONDS));
    assertThat(fresh.updatedAt()).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    assertThat(stored.get(1))
        .isEqualTo(new Event("old", then, now.truncatedTo(ChronoUnit.MILLIS), "old"));
    for (Event event : stored) {
      assertThat(events.get(event.name())).contains(event);
    }
  }

  @Test
  void getAll_expiredItem_isMissing(BatchTable engine) {
    DynamoDbBatchTable table = (DynamoDbBatchTable) engine;
    BatchTable.Passes passes =
        DynamoDbBatchTable.on(table.client(), table.tableName(), pauses.options()).passes();
    Instant second = pauses.instant().truncatedTo(ChronoUnit.SECONDS);
    passes
        .putAll(List.of(new Pass("over", second), new Pass("alive", second.plusSeconds(1))))
        .orThrow();

    BatchRead<String, Pass> read = passes.getAll(List.of("alive", "over"));

    assertThat(read.found()).containsExactly(new Pass("alive", second.plusSeconds(1)));
    assertThat(read.missing()).containsExactly("over");
    assertThat(read.isComplete()).isTrue();
  }

  @Test
  void deleteAll_duplicatesAndMissingOnes_areDone(BatchTable engine) {
    engine.cards().create(new Card("box", 1, "one"));
    engine.cards().create(new Card("box", 2, "two"));

    BatchWrite<Integer> deleted = engine.cards().deleteAll("box", List.of(1, 3, 1));

    assertThat(deleted.orThrow()).containsExactly(1, 3, 1);
    assertThat(engine.cards().in("box", PageRequest.first(10)).items())
        .containsExactly(new Card("box", 2, "two"));
  }

  private static List<Map<String, AttributeValue>> items(DynamoDbBatchTable table) {
    return table.client().scan(scan -> scan.tableName(table.tableName())).items();
  }

  private static List<Card> cardsOf(String box, int size) {
    return IntStream.range(0, size)
        .mapToObj(number -> new Card(box, number * 7919 % 10_007, "card " + number))
        .toList();
  }

  private static FaultyClient client(BatchTable engine, FaultyClient.Faults faults) {
    DynamoDbClient client = ((DynamoDbBatchTable) engine).client();
    return new FaultyClient(client, faults);
  }

  private BatchTable.Cards cards(FaultyClient client, BatchTable engine) {
    return DynamoDbBatchTable.on(
            client, ((DynamoDbBatchTable) engine).tableName(), pauses.options())
        .cards();
  }
}
