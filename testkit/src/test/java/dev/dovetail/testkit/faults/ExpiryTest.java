package dev.dovetail.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.Change;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import dev.dovetail.testkit.TestClock;
import dev.dovetail.testkit.faults.SeatTable.Seat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Items expire by a clock that moves, and are deleted as by the service. */
@DynamoDbTest
class ExpiryTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void deleteExpired_ofSomeItems_isTheServicesInTheStream(LocalDynamoDb db) {
    db.table(SeatTable.class);
    TestClock clock = TestClock.at(NOON.minusSeconds(60));
    SeatTable table =
        DynamoDbSeatTable.on(db.client(), "seat", TableOptions.defaults().withClock(clock));
    TableStream stream = db.stream("seat");
    table.seats().create(Seat.of("1", "ann").until(NOON));
    table.seats().create(Seat.of("2", "ann").until(NOON.plus(Duration.ofDays(2))));
    assertThat(table.seats().get("h", "1")).isPresent();

    clock.advance(Duration.ofDays(1));
    assertThat(db.deleteExpired(clock.instant())).isEqualTo(1);

    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items()).hasSize(1);
    assertThat(db.client().scan(b -> b.tableName("seat")).items()).hasSize(1);
    db.client().deleteItem(b -> b.tableName("seat").key(NaiveSeats.key("2")));
    List<Record> records = new ArrayList<>();
    while (records.size() < 4) {
      records.addAll(stream.take());
    }
    assertThat(change(records.get(2))).isInstanceOf(Change.Expired.class);
    assertThat(change(records.get(3))).isInstanceOf(Change.Removed.class);
  }

  /** One item in two tables, of which only one goes by the attribute that is over. */
  @Test
  void deleteExpired_ofSeveralTables_goesByTheAttributeOfEach(LocalDynamoDb db) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS("p"),
            "end", AttributeValue.fromN("" + NOON.getEpochSecond()),
            "until", AttributeValue.fromN("" + NOON.plusSeconds(1).getEpochSecond()));
    Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("p"));
    TableStream one = tableThatExpires(db, "one", "end");
    TableStream other = tableThatExpires(db, "other", "until");
    db.client().putItem(b -> b.tableName("one").item(item));
    db.client().putItem(b -> b.tableName("other").item(item));

    assertThat(db.deleteExpired(NOON.minusSeconds(1))).isZero();
    assertThat(db.deleteExpired(NOON)).isEqualTo(1);

    assertThat(db.client().getItem(b -> b.tableName("one").key(key)).hasItem()).isFalse();
    assertThat(db.client().getItem(b -> b.tableName("other").key(key)).hasItem()).isTrue();
    db.client().deleteItem(b -> b.tableName("other").key(key));
    Identity service = removal(one).userIdentity();
    assertThat(service.type()).isEqualTo("Service");
    assertThat(service.principalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(removal(other).userIdentity()).as("deleted by somebody").isNull();
  }

  @Test
  void deleteExpired_aroundFiveYearsAgo_leavesWhatIsOlder(LocalDynamoDb db) {
    long oldest = NOON.atOffset(ZoneOffset.UTC).minusYears(5).toEpochSecond();
    tableThatExpires(db, "one", "end");
    put(db, "just old enough", AttributeValue.fromN("" + oldest));
    put(db, "too old", AttributeValue.fromN("" + (oldest - 1)));
    put(db, "of 2001", AttributeValue.fromN("1000000000"));

    assertThat(db.deleteExpired(NOON)).isEqualTo(1);
    assertThat(stored(db)).containsExactlyInAnyOrder("too old", "of 2001");
    assertThat(db.deleteExpired(NOON.minusSeconds(1))).as("a second earlier").isEqualTo(1);
    assertThat(stored(db)).containsExactly("of 2001");
  }

  @Test
  void deleteExpired_ofWhatIsNoTimeToLive_leavesIt(LocalDynamoDb db) {
    tableThatExpires(db, "one", "end");
    put(db, "milliseconds", AttributeValue.fromN("" + NOON.minusSeconds(60).toEpochMilli()));
    put(db, "fraction", AttributeValue.fromN(NOON.minusSeconds(60).getEpochSecond() + ".5"));
    put(db, "text", AttributeValue.fromS("" + NOON.minusSeconds(60).getEpochSecond()));

    assertThat(db.deleteExpired(NOON)).isZero();
    assertThat(stored(db)).hasSize(3);
  }

  /** DynamoDB never deletes it, but it is over. */
  @Test
  void get_ofWhatEndedLongAgo_isEmptyThoughItStays(LocalDynamoDb db) {
    db.table(SeatTable.class);
    SeatTable table =
        DynamoDbSeatTable.on(
            db.client(), "seat", TableOptions.defaults().withClock(TestClock.at(NOON)));
    table.seats().create(Seat.of("1", "ann").until(Instant.ofEpochSecond(1_000_000_000)));

    assertThat(db.deleteExpired(NOON)).isZero();
    assertThat(table.seats().get("h", "1")).isEmpty();
    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items()).isEmpty();
    assertThat(db.client().getItem(b -> b.tableName("seat").key(NaiveSeats.key("1"))).hasItem())
        .isTrue();
  }

  private static void put(LocalDynamoDb db, String key, AttributeValue end) {
    db.client()
        .putItem(b -> b.tableName("one").item(Map.of("pk", AttributeValue.fromS(key), "end", end)));
  }

  private static List<String> stored(LocalDynamoDb db) {
    return db.client().scan(b -> b.tableName("one")).items().stream()
        .map(item -> item.get("pk").s())
        .toList();
  }

  private static TableStream tableThatExpires(LocalDynamoDb db, String name, String attribute) {
    db.client()
        .createTable(
            b ->
                b.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("pk")
                            .attributeType("S")
                            .build())
                    .keySchema(
                        KeySchemaElement.builder().attributeName("pk").keyType("HASH").build()));
    db.client()
        .updateTimeToLive(
            b ->
                b.tableName(name)
                    .timeToLiveSpecification(s -> s.attributeName(attribute).enabled(true)));
    return db.stream(name);
  }

  /** The second record of a stream, after that of the item's creation. */
  private static Record removal(TableStream stream) {
    List<Record> records = stream.take();
    assertThat(records).hasSize(2);
    return records.get(1);
  }

  @Test
  void deleteExpired_ofATableWithoutTimeToLive_deletesNothing(LocalDynamoDb db) {
    assertThat(db.deleteExpired(NOON)).isZero();
  }

  @Test
  void clock_backwards_isRefused() {
    TestClock clock = TestClock.at(NOON);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .withMessageContaining("can't go back");
    assertThat(clock.millis()).isEqualTo(NOON.toEpochMilli());
  }

  private static Change<?> change(Record record) {
    return SeatTableChange.of(record).change();
  }
}
