package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that return a future, on a way that loses requests and answers. */
@DynamoDbTest(transport = Transport.WIRE)
class AsyncFaultsTest {
  @Test
  void create_whoseAnswerIsLost_isDoneOnce(DeskTable app, Faults faults) {
    faults.next("PutItem", Fault.answerLost(), Fault.answerBroken());

    Ticket ticket = app.tickets().open("north", "x", true).join();

    assertThat(faults.sent("PutItem")).isEqualTo(3);
    assertThat(app.tickets().get("north", ticket.id()).join()).contains(ticket);
  }

  @Test
  void update_whoseAnswerIsLost_countsOneWrite(DeskTable app, Faults faults) {
    Ticket first = app.tickets().open("north", "x", true).join();
    faults.next("UpdateItem", Fault.answerLost());

    Ticket second = app.tickets().answer("north", first.id(), "y", 1).join();

    assertThat(second.version()).isEqualTo(2);
    assertThat(faults.sent("UpdateItem")).isEqualTo(2);
    assertThat(app.tickets().get("north", first.id()).join()).contains(second);
  }

  @Test
  void update_ofAnOldItemWhoseAnswerIsLost_returnsNothing(DeskTable app, Faults faults) {
    Ticket first = app.tickets().open("north", "x", true).join();
    faults.next("UpdateItem", Fault.answerLost());

    assertThat(app.tickets().close("north", first.id(), false).join()).isEmpty();
    assertThat(app.tickets().get("north", first.id()).join().orElseThrow().open()).isFalse();
  }

  @Test
  void delete_whoseAnswerIsLost_hasSucceeded(DeskTable app, Faults faults) {
    Ticket ticket = app.tickets().open("north", "x", true).join();
    faults.next("DeleteItem", Fault.answerLost());

    assertThat(app.tickets().delete("north", ticket.id(), 1).join()).isEmpty();
    assertThat(app.tickets().count("north")).isZero();
    assertThat(Failures.of(app.tickets().delete("north", ticket.id(), 1)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void update_overtakenBetweenTwoAttempts_saysThatOneMayHaveBeenDone(DeskTable app, Faults faults) {
    Ticket first = app.tickets().open("north", "x", true).join();
    faults.next(
        "UpdateItem",
        Fault.answerLost(),
        Fault.meanwhile(() -> app.tickets().answer("north", first.id(), "z", 2).join()));

    assertThat(Failures.of(app.tickets().answer("north", first.id(), "y", 1)))
        .isInstanceOf(StaleVersion.class)
        .hasMessageContaining("of 2 attempts");
  }

  @Test
  void request_thatFailsForGood_failsWithRequestFailed(DeskTable app, Faults faults) {
    faults.random(7, 1, Fault.throttled());

    assertThat(Failures.of(app.tickets().open("north", "x", true)))
        .isInstanceOfSatisfying(RequestFailed.class, e -> assertThat(e.throttled()).isTrue());
    faults.random(7, 1, Fault.requestLost());
    assertThat(Failures.of(app.tickets().get("north", "x")))
        .isInstanceOfSatisfying(RequestFailed.class, e -> assertThat(e.throttled()).isFalse());
    assertThat(Failures.of(app.tickets().number("north"))).isInstanceOf(RequestFailed.class);
    assertThat(Failures.of(app.visits().of("monday", PageRequest.first(3))))
        .isInstanceOf(RequestFailed.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 22, 333, 4444})
  void calls_underFaults_endAsWithout(long seed, DeskTable app, Faults faults) {
    faults.random(
        seed,
        0.3,
        Fault.answerLost(),
        Fault.answerBroken(),
        Fault.requestLost(),
        Fault.throttled(),
        Fault.internalError());
    List<CompletableFuture<Ticket>> calls = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      calls.add(
          app.tickets()
              .open("north", "" + i, true)
              .thenCompose(one -> app.tickets().answer("north", one.id(), "b", 1))
              .thenCompose(two -> app.tickets().answer("north", two.id(), "c", 2)));
    }

    for (CompletableFuture<Ticket> call : calls) {
      Ticket last = call.join();
      assertThat(last.version()).as("seed %d", seed).isEqualTo(3);
      assertThat(app.tickets().get("north", last.id()).join()).as("seed %d", seed).contains(last);
      assertThat(Failures.of(app.tickets().put(last)))
          .as("seed %d", seed)
          .isInstanceOf(AlreadyExists.class);
    }
    assertThat(app.tickets().number("north").join()).as("seed %d", seed).isEqualTo(50);
  }
}
