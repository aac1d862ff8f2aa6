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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
