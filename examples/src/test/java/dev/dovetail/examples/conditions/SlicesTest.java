package dev.dovetail.examples.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Condition;
import dev.dovetail.InvalidCondition;
import dev.dovetail.InvalidCursor;
import dev.dovetail.OperationReport;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a filter leaves of a partition, part by part. */
@DynamoDbTest
class SlicesTest {
  private static final int TICKETS = 60;
  private static final Condition<Ticket> TENTH = TicketAttributes.TITLE.is("0");

  private Tickets tickets;

  /** Every tenth ticket is titled 0, and so on; the first thirty are ann's. */
  @BeforeEach
  void create(TicketTable app) {
    tickets = app.tickets();
    for (int i = 0; i < TICKETS; i++) {
      tickets.create(
          new Ticket(
              "x",
              String.format("%02d", i),
              String.valueOf(i % 10),
              State.values()[i % 3],
              i,
              i < 30 ? "ann" : null,
              Set.of(),
              0));
    }
  }

  @Test
  void slice_asManyFoundAsAskedFor_hasACursor() {
    Slice<Ticket> slice = tickets.matching("x", TENTH, PageRequest.first(2));

    assertThat(ids(slice)).containsExactly("00", "10");
    assertThat(slice.stopped()).isEqualTo(Slice.Stop.LIMIT_REACHED);
    assertThat(slice.next()).isPresent();
    assertThat(slice.scanned()).isBetween(11, 20);
  }

  @Test
  void slice_nothingLeft_isTheLast() {
    Slice<Ticket> slice = tickets.matching("x", TENTH, PageRequest.first(100));

    assertThat(ids(slice)).containsExactly("00", "10", "20", "30", "40", "50");
    assertThat(slice.stopped()).isEqualTo(Slice.Stop.END);
    assertThat(slice.next()).isEmpty();
    assertThat(slice.scanned()).isEqualTo(TICKETS);
  }

  @Test
  void slice_budgetSpent_mayBeEmptyAndHasACursor() {
    Condition<Ticket> last = TicketAttributes.VOTES.atLeast(TICKETS - 1);

    Slice<Ticket> slice = tickets.matching("x", last, PageRequest.first(5).lookingAt(25));

    assertThat(slice.items()).isEmpty();
    assertThat(slice.stopped()).isEqualTo(Slice.Stop.BUDGET_SPENT);
    assertThat(slice.scanned()).isEqualTo(25);
    assertThat(slice).hasToString("0 of 25 items, BUDGET_SPENT");
    PageRequest rest = PageRequest.after(slice.next().orElseThrow(), 5);
    assertThat(ids(tickets.matching("x", last, rest))).containsExactly("59");
  }

  @Test
  void slices_oneAfterTheOther_haveAllThatMatchOnceAndInOrder() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      int modulus = 1 + random.nextInt(9);
      List<String> wanted = new ArrayList<>();
      List<Integer> votes = new ArrayList<>();
      for (int i = 0; i < TICKETS; i += modulus) {
        votes.add(i);
        wanted.add(String.format("%02d", i));
      }
      Condition<Ticket> some = TicketAttributes.VOTES.in(votes);
      int limit = 1 + random.nextInt(TICKETS);
      int budget = 1 + random.nextInt(2 * TICKETS);
      List<String> found = new ArrayList<>();
      int scanned = 0;
      int slices = 0;
      PageRequest page = PageRequest.first(limit).lookingAt(budget);
      while (true) {
        Slice<Ticket> slice = tickets.list("x", page, some);
        found.addAll(ids(slice));
        scanned += slice.scanned();
        slices++;
        assertThat(slice.items()).as("seed %d", seed).hasSizeLessThanOrEqualTo(limit);
        assertThat(slice.scanned()).as("seed %d", seed).isLessThanOrEqualTo(budget);
        assertThat(slice.next().isEmpty())
            .as("seed %d", seed)
            .isEqualTo(slice.stopped() == Slice.Stop.END);
        if (slice.next().isEmpty()) {
          break;
        }
        page = PageRequest.after(slice.next().get(), limit).lookingAt(budget);
      }
      assertThat(found).as("seed %d, limit %d, budget %d", seed, limit, budget).isEqualTo(wanted);
      assertThat(scanned).as("seed %d", seed).isGreaterThanOrEqualTo(TICKETS);
      assertThat(slices).as("seed %d", seed).isGreaterThanOrEqualTo(TICKETS / budget);
    }
  }

  @Test
  void slice_cursorOfAnotherFilter_isRefused() {
    Condition<Ticket> nobodys = TicketAttributes.ASSIGNEE.isAbsent();
    PageRequest next = after(tickets.matching("x", TENTH, PageRequest.first(1)));

    assertThat(ids(tickets.matching("x", TicketAttributes.TITLE.is("0"), next)))
        .startsWith("10", "20");
    assertThatThrownBy(() -> tickets.matching("x", TicketAttributes.TITLE.is("1"), next))
        .isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> tickets.matching("x", TENTH.and(nobodys), next))
        .isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> tickets.matching("y", TENTH, next)).isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> tickets.list("x", next, TENTH)).isInstanceOf(InvalidCursor.class);
  }

  @Test
  void slice_cursorOfAnotherCaller_isRefused() {
    Slice<Ticket> anns = tickets.matching("x", TENTH, PageRequest.first(1).forCaller("ann"));
    PageRequest next = PageRequest.after(anns.next().orElseThrow(), 1).lookingAt(30);

    assertThatThrownBy(() -> tickets.matching("x", TENTH, next)).isInstanceOf(InvalidCursor.class);
    assertThat(ids(tickets.matching("x", TENTH, next.forCaller("ann")))).containsExactly("10");
  }

  @Test
  void slice_cursorOfAnotherFilterValue_isRefused() {
    PageRequest next = after(tickets.assignedTo("x", "ann", PageRequest.first(1)));

    assertThat(ids(tickets.assignedTo("x", "ann", next))).startsWith("28", "27");
    assertThatThrownBy(() -> tickets.assignedTo("x", null, next)).isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> tickets.assignedTo("x", "bob", next))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void filter_ofNull_leavesThoseWithoutTheAttribute() {
    Slice<Ticket> slice = tickets.assignedTo("x", null, PageRequest.first(100));

    assertThat(slice.items()).hasSize(30).allMatch(ticket -> ticket.assignee() == null);
    assertThat(ids(slice)).startsWith("59", "58");
  }

  @Test
  void slice_conditionThatMayBeMissing_isUnfilteredWithout() {
    Slice<Ticket> slice = tickets.list("x", PageRequest.first(7), null);

    assertThat(ids(slice)).hasSize(7).startsWith("00", "01");
    assertThat(slice.scanned()).isEqualTo(7);
    assertThat(tickets.list("x", after(slice), null).items()).hasSize(7);
  }

  @Test
  void slice_ofAnIndex_isFilteredByWhatIsNotItsKey() {
    Slice<Ticket> slice = tickets.inState("x", State.OPEN, TENTH, PageRequest.first(100));

    assertThat(ids(slice)).containsExactly("00", "30");
    Slice<Ticket> first = tickets.inState("x", State.OPEN, TENTH, PageRequest.first(1));
    assertThat(ids(tickets.inState("x", State.OPEN, TENTH, after(first)))).containsExactly("30");
  }

  @Test
  void slice_conditionOnTheKeyOfTheIndex_isRefusedBeforeAnythingIsSent() {
    Condition<Ticket> votes = TENTH.or(TicketAttributes.VOTES.greaterThan(3).not());

    assertThatThrownBy(() -> tickets.inState("x", State.OPEN, votes, PageRequest.first(1)))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("filters by votes")
        .hasMessageContaining("index \"byState\"");
    assertThat(tickets.matching("x", votes, PageRequest.first(100)).items()).hasSize(9);
  }

  @Test
  void slice_conditionOnAComponentOfTheTablesKey_isOfTheAttribute() {
    Condition<Ticket> ids = TicketAttributes.ID.in("07", "08", "99");

    assertThat(ids(tickets.matching("x", ids, PageRequest.first(5)))).containsExactly("07", "08");
  }

  @Test
  void slice_listener_hearsOfEachOfItsRequests(DynamoDbClient client) {
    List<OperationReport> reports = new ArrayList<>();
    TableOptions heard = TableOptions.defaults().withListener(reports::add);

    Slice<Ticket> slice =
        DynamoDbTicketTable.on(client, "tickets", heard)
            .tickets()
            .matching("x", TENTH, PageRequest.first(2));

    assertThat(reports).hasSizeGreaterThan(1);
    assertThat(reports)
        .extracting(OperationReport::pattern)
        .containsOnly(Optional.of("Tickets.matching"));
    assertThat(reports.stream().mapToInt(OperationReport::scanned).sum())
        .isEqualTo(slice.scanned());
  }

  @Test
  void budget_ofNothing_isRefused() {
    assertThatThrownBy(() -> PageRequest.first(1).lookingAt(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be 1 or more");
    assertThat(PageRequest.first(1).budget()).isEqualTo(PageRequest.DEFAULT_BUDGET);
  }

  private static PageRequest after(Slice<Ticket> slice) {
    return PageRequest.after(slice.next().orElseThrow(), 7);
  }

  private static List<String> ids(Slice<Ticket> slice) {
    return slice.items().stream().map(Ticket::id).toList();
  }
}
