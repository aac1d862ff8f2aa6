package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Condition;
import dev.dovetail.ConditionFailed;
import dev.dovetail.NotFound;
import dev.dovetail.examples.conditions.DynamoDbTicketTable;
import dev.dovetail.examples.conditions.State;
import dev.dovetail.examples.conditions.Ticket;
import dev.dovetail.examples.conditions.TicketAttributes;
import dev.dovetail.examples.conditions.TicketTable;
import dev.dovetail.examples.conditions.Tickets;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Conditions that a write itself makes untrue, whatever becomes of its requests and answers. */
@DynamoDbTest
class ConditionalRetriesTest {
  private static final Condition<Ticket> NOBODYS = TicketAttributes.ASSIGNEE.isAbsent();

  static List<List<Fate>> fates() {
    return LostAnswersTest.fates();
  }

  @ParameterizedTest
  @MethodSource("fates")
  void update_answersLost_isDoneOnceThoughItsConditionIsNoLongerMet(
      List<Fate> fates, TicketTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Ticket ticket = app.tickets().create(ticket());
    wire.next(fates);

    Ticket anns = tickets(wire).assign("x", ticket.id(), "ann", NOBODYS);

    assertThat(wire.done()).isEqualTo(1);
    assertThat(anns.version()).isEqualTo(2);
    assertThat(app.tickets().get("x", ticket.id())).contains(anns);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void update_expectedValueAndAnswersLost_isDoneOnce(
      List<Fate> fates, TicketTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Ticket ticket = app.tickets().create(ticket());
    wire.next(fates);

    Ticket moved = tickets(wire).move("x", ticket.id(), State.OPEN, State.DONE);

    assertThat(wire.done()).isEqualTo(1);
    assertThat(moved.version()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void update_conditionNeverMet_isRefusedAndNothingIsWritten(
      List<Fate> fates, TicketTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Ticket ticket = app.tickets().create(ticket());
    wire.next(fates);

    assertThatThrownBy(() -> tickets(wire).assign("x", ticket.id(), "ann", NOBODYS.not()))
        .isInstanceOfSatisfying(
            ConditionFailed.class,
            refusal -> assertThat(refusal.item(Ticket.class)).contains(ticket));

    assertThat(wire.done()).isZero();
    assertThat(app.tickets().get("x", ticket.id())).contains(ticket);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void delete_answersLost_hasSucceeded(List<Fate> fates, TicketTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Ticket ticket = app.tickets().create(ticket());
    wire.next(fates);

    tickets(wire).delete("x", ticket.id(), NOBODYS);

    assertThat(wire.done()).isEqualTo(1);
    assertThat(app.tickets().get("x", ticket.id())).isEmpty();
    wire.next(List.of());
    assertThatThrownBy(() -> tickets(wire).delete("x", ticket.id(), NOBODYS))
        .isInstanceOf(NotFound.class);
  }

  private static Tickets tickets(Wire wire) {
    return DynamoDbTicketTable.on(wire.client(), "tickets").tickets();
  }

  private static Ticket ticket() {
    return new Ticket("x", "1", "Leak", State.OPEN, 0, null, Set.of(), 0);
  }
}
