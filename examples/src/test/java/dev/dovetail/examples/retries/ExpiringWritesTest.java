package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.NotFound;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.login.DynamoDbLoginTable;
import dev.dovetail.examples.login.LoginTable;
import dev.dovetail.examples.login.Session;
import dev.dovetail.examples.login.Sessions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes of items that expire, when the answer is lost. */
@DynamoDbTest
class ExpiringWritesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  @Test
  void update_thatEndsTheItem_isDoneOnceAndReturned(LoginTable login, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Sessions sessions = at(NOON, wire);
    sessions.start("ann", "1", "phone", LATER);
    wire.next(List.of(Fate.ANSWER_LOST));

    Session ended = sessions.extend("ann", "1", NOON);

    assertThat(wire.sent()).isEqualTo(2);
    assertThat(wire.done()).isEqualTo(1);
    assertThat(ended.version()).isEqualTo(2);
    assertThat(login.sessions().getOld("ann", "1")).contains(ended);
  }

  @Test
  void create_overAnExpiredItem_isDoneOnceAndReturned(LoginTable login, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    at(NOON, wire).start("ann", "1", "phone", NOON);
    wire.next(List.of(Fate.ANSWER_LOST));

    Session started = at(NOON, wire).start("ann", "1", "desk", LATER);

    assertThat(wire.sent()).isEqualTo(2);
    assertThat(wire.done()).isEqualTo(1);
    assertThat(login.sessions().getOld("ann", "1")).contains(started);
  }

  @Test
  void create_ofWhatHasExpired_leavesTheItemThatItReturns(LoginTable login, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    wire.next(List.of(Fate.ANSWER_LOST));

    Session started = at(NOON, wire).start("ann", "1", "desk", NOON);

    assertThat(wire.sent()).isEqualTo(2);
    assertThat(started.version()).isEqualTo(1);
    assertThat(login.sessions().getOld("ann", "1")).contains(started);
  }

  @Test
  void delete_expiredItemByItsVersion_isNotFoundHoweverOftenSent(
      LoginTable login, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Session started = at(NOON, wire).start("ann", "1", "desk", NOON);
    wire.next(List.of(Fate.REQUEST_LOST));

    assertThatThrownBy(() -> at(NOON, wire).end("ann", "1", 1)).isInstanceOf(NotFound.class);

    assertThat(wire.sent()).isEqualTo(2);
    assertThat(login.sessions().getOld("ann", "1")).contains(started);
  }

  private static Sessions at(Instant time, Wire wire) {
    return DynamoDbLoginTable.on(
            wire.client(),
            "login",
            TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC)))
        .sessions();
  }
}
