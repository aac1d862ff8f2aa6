package dev.dovetail.examples.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Condition;
import dev.dovetail.ConditionFailed;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the page about conditions shows. */
@DynamoDbTest
class ConditionsPageTest {
  @Test
  void write_underACondition_isDoneOrTellsWhatIsThere(TicketTable app) {
    String id = app.tickets().create(ticket("1", 12)).id();

    assertThat(take(app, id, "ann")).isEqualTo("yours");
    assertThat(take(app, id, "bob")).isEqualTo("ann has it");
  }

  private static String take(TicketTable app, String id, String user) {
    Condition<Ticket> free =
        TicketAttributes.ASSIGNEE.isAbsent().and(TicketAttributes.STATE.isNot(State.DONE));
    try {
      app.tickets().assign("x", id, user, free);
      return "yours";
    } catch (ConditionFailed refused) {
      return refused.item(Ticket.class).map(found -> found.assignee() + " has it").orElse("gone");
    }
  }

  @Test
  void slices_inALoop_areAllThatMatch(TicketTable app) {
    for (int i = 10; i < 50; i++) {
      app.tickets().create(ticket("" + i, i));
    }

    assertThat(popular(app))
        .extracting(Ticket::votes)
        .containsExactly(42, 43, 44, 45, 46, 47, 48, 49);
  }

  private static List<Ticket> popular(TicketTable app) {
    Condition<Ticket> popular =
        TicketAttributes.VOTES.atLeast(42).or(TicketAttributes.LABELS.contains("urgent"));
    List<Ticket> found = new ArrayList<>();
    PageRequest page = PageRequest.first(3).lookingAt(10);
    while (true) {
      Slice<Ticket> slice = app.tickets().matching("x", popular, page);
      found.addAll(slice.items());
      if (slice.next().isEmpty()) {
        return found;
      }
      page = PageRequest.after(slice.next().get(), 3).lookingAt(10);
    }
  }

  private static Ticket ticket(String id, int votes) {
    return new Ticket("x", id, "Leak", State.OPEN, votes, null, Set.of(), 0);
  }
}
