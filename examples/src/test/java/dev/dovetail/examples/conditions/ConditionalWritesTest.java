package dev.dovetail.examples.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.Condition;
import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidCondition;
import dev.dovetail.NotFound;
import dev.dovetail.StaleVersion;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes that demand something of the item beyond its type. */
@DynamoDbTest
class ConditionalWritesTest {
  private static final Condition<Ticket> NOBODYS = TicketAttributes.ASSIGNEE.isAbsent();

  @Test
  void update_expectedValueThere_isDone(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", null));

    Ticket moved = app.tickets().move("x", ticket.id(), State.OPEN, State.STARTED);

    assertThat(moved.state()).isEqualTo(State.STARTED);
    assertThat(app.tickets().get("x", ticket.id())).contains(moved);
  }

  @Test
  void update_otherValueThere_isRefusedWithTheItemThatWasFound(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Secret leak", null));
    Ticket moved = app.tickets().move("x", ticket.id(), State.OPEN, State.STARTED);

    ConditionFailed refusal =
        catchThrowableOfType(
            ConditionFailed.class,
            () -> app.tickets().move("x", ticket.id(), State.OPEN, State.DONE));

    assertThat(refusal.item(Ticket.class)).contains(moved);
    assertThat(refusal.item(String.class)).isEmpty();
    assertThat(refusal)
        .hasMessageContaining("PROJECT#x")
        .hasMessageContaining("Nothing was written")
        .hasMessageNotContaining("Secret")
        .hasMessageNotContaining("STARTED");
    assertThat(app.tickets().get("x", ticket.id())).contains(moved);
  }

  @Test
  void update_nullExpected_demandsThatTheAttributeIsAbsent(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", null));

    Ticket anns = app.tickets().reassign("x", ticket.id(), "ann", null, 1);

    assertThat(anns.assignee()).isEqualTo("ann");
    assertThatThrownBy(() -> app.tickets().reassign("x", ticket.id(), "bob", null, 2))
        .isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> app.tickets().reassign("x", ticket.id(), "bob", "ann", 1))
        .isInstanceOf(StaleVersion.class);
    assertThat(app.tickets().reassign("x", ticket.id(), null, "ann", 2).assignee()).isNull();
  }

  @Test
  void update_conditionOfTheCall_isDemandedToo(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", null));
    Tickets tickets = app.tickets();

    Ticket anns = tickets.assign("x", ticket.id(), "ann", NOBODYS);

    assertThatThrownBy(() -> tickets.assign("x", ticket.id(), "bob", NOBODYS))
        .isInstanceOfSatisfying(
            ConditionFailed.class,
            refusal -> assertThat(refusal.item(Ticket.class)).contains(anns));
    Condition<Ticket> either = NOBODYS.or(TicketAttributes.ASSIGNEE.is("ann"));
    assertThat(tickets.assign("x", ticket.id(), "bob", either).assignee()).isEqualTo("bob");
  }

  /** Without parentheses, the second part of an OR would do without the guard. */
  @Test
  void write_conditionWithOr_doesNotWeakenTheGuard(TicketTable app, DynamoDbClient client) {
    Tickets tickets = app.tickets();
    Condition<Ticket> always = NOBODYS.or(TicketAttributes.ASSIGNEE.exists());

    assertThatThrownBy(() -> tickets.assign("x", "7", "ann", always)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tickets.replace(ticket("Leak", null), always))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tickets.delete("x", "7", always)).isInstanceOf(NotFound.class);
    client.putItem(
        put ->
            put.tableName("tickets")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("PROJECT#x"),
                        "sk", AttributeValue.fromS("TICKET#7"),
                        "_type", AttributeValue.fromS("OTHER"))));
    assertThatThrownBy(() -> tickets.assign("x", "7", "ann", always)).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> tickets.delete("x", "7", always)).isInstanceOf(WrongType.class);
  }

  @Test
  void replace_condition_isOfTheStoredItemAndNotOfTheNewOne(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", null));
    Ticket anns = with(ticket, "ann");

    Ticket replaced = app.tickets().replace(anns, NOBODYS);

    assertThat(replaced.assignee()).isEqualTo("ann");
    assertThatThrownBy(() -> app.tickets().replace(with(replaced, null), NOBODYS))
        .isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> app.tickets().replace(anns, NOBODYS.not()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void delete_conditionMet_returnsTheItemAsItWas(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", "ann"));
    Tickets tickets = app.tickets();

    assertThatThrownBy(() -> tickets.delete("x", ticket.id(), NOBODYS))
        .isInstanceOf(ConditionFailed.class);
    assertThat(tickets.delete("x", ticket.id(), NOBODYS.not())).contains(ticket);
    assertThatThrownBy(() -> tickets.delete("x", ticket.id(), NOBODYS.not()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void delete_versionAndExpectedValue_needsBoth(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", "ann"));
    Tickets tickets = app.tickets();

    assertThatThrownBy(() -> tickets.deleteWith("x", ticket.id(), 1, 6))
        .isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> tickets.deleteWith("x", ticket.id(), 2, 5))
        .isInstanceOf(StaleVersion.class);
    tickets.deleteWith("x", ticket.id(), 1, 5);
    assertThat(tickets.get("x", ticket.id())).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // What a caller without null checks does.
  void write_nullCondition_isRefusedBeforeAnythingIsSent(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket("Leak", null));

    assertThatThrownBy(() -> app.tickets().assign("x", ticket.id(), "ann", null))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("The parameter condition is null");
    assertThat(app.tickets().get("x", ticket.id())).contains(ticket);
  }

  @Test
  void transaction_conditionOfEachWrite_isDemanded(TicketTable app) {
    Tickets tickets = app.tickets();
    Ticket first = tickets.create(ticket("Leak", null));
    Ticket other = tickets.create(with(ticket("Drip", "ann"), "2", "ann"));
    Ticket third = tickets.create(with(ticket("Flood", null), "3", null));

    TransactionCanceled canceled =
        catchThrowableOfType(
            TransactionCanceled.class,
            () ->
                Transaction.of(
                        tickets.assigning("x", "1", "bob", NOBODYS),
                        tickets.deleting("x", "3", State.DONE),
                        tickets.checking("x", "2", State.OPEN, NOBODYS))
                    .commit());

    assertThat(canceled.refusal())
        .containsInstanceOf(ConditionFailed.class)
        .map(refusal -> ((ConditionFailed) refusal).item(Ticket.class))
        .contains(Optional.of(third));
    assertThat(canceled.reasons().toString()).doesNotContain("Flood");
    assertThat(tickets.get("x", "1")).contains(first);
    Transaction.of(
            tickets.assigning("x", "1", "bob", NOBODYS),
            tickets.deleting("x", "3", State.OPEN),
            tickets.checking("x", "2", State.OPEN, NOBODYS.not()))
        .commit();
    assertThat(tickets.get("x", "1")).map(Ticket::assignee).contains("bob");
    assertThat(tickets.get("x", "2")).contains(other);
    assertThat(tickets.get("x", "3")).isEmpty();
  }

  @Test
  void refusal_ofAnUnreadableItem_hasNoRecord(TicketTable app, DynamoDbClient client) {
    Ticket ticket = app.tickets().create(ticket("Leak", "ann"));
    client.updateItem(
        update ->
            update
                .tableName("tickets")
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("PROJECT#x"),
                        "sk", AttributeValue.fromS("TICKET#" + ticket.id())))
                .updateExpression("REMOVE title"));

    assertThatThrownBy(() -> app.tickets().assign("x", ticket.id(), "bob", NOBODYS))
        .isInstanceOfSatisfying(
            ConditionFailed.class, refusal -> assertThat(refusal.item(Ticket.class)).isEmpty());
  }

  private static Ticket ticket(String title, @Nullable String assignee) {
    return new Ticket("x", "1", title, State.OPEN, 5, assignee, Set.of("bug"), 0);
  }

  private static Ticket with(Ticket ticket, @Nullable String assignee) {
    return with(ticket, ticket.id(), assignee);
  }

  private static Ticket with(Ticket ticket, String id, @Nullable String assignee) {
    return new Ticket(
        ticket.project(),
        id,
        ticket.title(),
        ticket.state(),
        ticket.votes(),
        assignee,
        ticket.labels(),
        ticket.version());
  }
}
