package dev.dovetail.examples.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.NotUnique;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.crossing.Seats.Repository;
import dev.dovetail.examples.crossing.Seats.Seat;
import dev.dovetail.examples.crossing.Seats.SeatTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Guarded writes of items of an earlier form, expired and not. */
@DynamoDbTest
class UpgradedGuardsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant PAST = NOW.minusSeconds(60);

  private final Repository seats;
  private final DynamoDbClient client;

  UpgradedGuardsTest(SeatTable created, DynamoDbClient client) {
    TableOptions options = TableOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    this.seats = DynamoDbSeatsSeatTable.on(client, "seats", options).seats();
    this.client = client;
  }

  @Test
  void delete_expiredItemOfAnEarlierForm_removesItAndItsGuard() {
    store("1", "A1", PAST);

    assertThat(seats.delete("main", "1")).isEmpty();
    assertThat(size()).isZero();
  }

  @Test
  void delete_itemOfAnEarlierForm_removesItAndItsGuard() {
    store("1", "A1", null);

    assertThat(seats.delete("main", "1")).contains(new Seat("main", "1", "A1", null, 1));
    assertThat(size()).isZero();
  }

  @Test
  void upsert_expiredItemOfAnEarlierForm_replacesItAndTakesItsValue() {
    store("1", "A1", PAST);

    assertThat(seats.put(new Seat("main", "2", "A1", null, 0)).version()).isEqualTo(1);
    assertThat(seats.put(new Seat("main", "1", "A2", null, 0)).version()).isEqualTo(1);
    assertThatThrownBy(() -> seats.put(new Seat("main", "1", "A1", null, 0)))
        .isInstanceOf(NotUnique.class);
    assertThat(seats.get("main", "1")).contains(new Seat("main", "1", "A2", null, 1));
  }

  @Test
  void updateAndMove_itemOfAnEarlierForm_moveItsGuard() {
    store("1", "A1", null);

    assertThat(seats.place("main", "1", "B1").version()).isEqualTo(2);
    assertThat(seats.add(new Seat("main", "2", "A1", null, 0)).version()).isEqualTo(1);
    store("3", "C1", null);
    assertThat(seats.move("main", "3", "other")).isEqualTo(new Seat("other", "3", "C1", null, 2));
    assertThatThrownBy(() -> seats.put(new Seat("main", "4", "C1", null, 0)))
        .isInstanceOf(NotUnique.class);
    assertThat(seats.get("main", "3")).isEmpty();
  }

  /** Stores an item and its guard as code of before has done. */
  private void store(String id, String place, @Nullable Instant end) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS("ROOM#main"));
    item.put("sk", AttributeValue.fromS("SEAT#" + id));
    item.put("_type", AttributeValue.fromS("SEAT"));
    item.put("room", AttributeValue.fromS("main"));
    item.put("id", AttributeValue.fromS(id));
    item.put("spot", AttributeValue.fromS(place));
    item.put("version", AttributeValue.fromN("1"));
    Map<String, AttributeValue> guard = new HashMap<>();
    guard.put("pk", AttributeValue.fromS("$UNIQUE#SEAT#place#" + place));
    guard.put("sk", AttributeValue.fromS("$UNIQUE"));
    guard.put("_type", AttributeValue.fromS("_unique"));
    guard.put(
        "_owner",
        AttributeValue.fromL(
            List.of(AttributeValue.fromS("ROOM#main"), AttributeValue.fromS("SEAT#" + id))));
    if (end != null) {
      AttributeValue second = AttributeValue.fromN(Long.toString(end.getEpochSecond()));
      item.put("endsAt", second);
      guard.put("endsAt", second);
    }
    client.putItem(put -> put.tableName("seats").item(item));
    client.putItem(put -> put.tableName("seats").item(guard));
  }

  private int size() {
    return client.scan(scan -> scan.tableName("seats")).count();
  }
}
