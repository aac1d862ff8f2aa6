package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.ComposedIndex;
import dev.dovetail.ConditionFailed;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.InvalidKey;
import dev.dovetail.LocalIndex;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.StaleVersion;
import dev.dovetail.Update;
import dev.dovetail.Version;
import dev.dovetail.examples.tracker.Comment;
import dev.dovetail.examples.tracker.State;
import dev.dovetail.examples.tracker.Ticket;
import dev.dovetail.examples.tracker.TicketSchema;
import dev.dovetail.examples.tracker.TrackerTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class ComposedIndexTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final PageRequest FIRST = PageRequest.first(10);

  @Entity(type = "DRAFT", pk = "DRAFT#{id}", sk = "DRAFT")
  @ComposedIndex(name = "byVersion", pk = "DRAFTS", sk = "{version}#{id}")
  @ComposedIndex(name = "bySize", pk = "SIZE#{size}")
  @LocalIndex(name = "byTitle", sk = "{title}")
  record Draft(String id, Optional<Long> size, @Nullable String title, @Version long version) {}

  interface Drafts {
    @Create
    Draft create(Draft draft);

    @Replace
    Draft replace(Draft draft);

    @Update
    Draft resize(String id, Optional<Long> size, long version);

    @Update
    Draft name(String id, @Nullable String title, long version);

    @Query(index = "byVersion")
    Page<Draft> all(PageRequest page);

    @Query(index = "byVersion")
    Page<Draft> ofVersion(long version, PageRequest page);

    @Query(index = "byVersion")
    Page<Draft> exactly(long version, String id, PageRequest page);

    @Query(index = "bySize")
    Page<Draft> ofSize(long size, PageRequest page);

    @Query(index = "byTitle", consistent = true)
    Page<Draft> titled(String id, PageRequest page);
  }

  @SingleTable(name = "drafts")
  interface DraftTable {
    Drafts drafts();
  }

  @Test
  void create_absentComponent_writesNoAttributeOfTheIndex(
      TrackerTable tracker, DynamoDbClient client) {
    Ticket nobodys = tracker.tickets().create(ticket("1", null, Optional.of(MONDAY)));
    Ticket undated = tracker.tickets().create(ticket("2", "ann", Optional.empty()));
    Ticket both = tracker.tickets().create(ticket("3", "ann", Optional.of(MONDAY)));

    assertThat(person(client, nobodys)).isEmpty();
    assertThat(person(client, undated)).isEmpty();
    assertThat(person(client, both)).containsExactly("PERSON#ann", "TICKET#2026-11-23#3");
    assertThat(tracker.tickets().ofPerson("ann", FIRST).items()).containsExactly(both);
  }

  @Test
  void update_everyTransition_keepsAttributesAndMembership(
      TrackerTable tracker, DynamoDbClient client) {
    tracker.tickets().create(ticket("1", null, Optional.empty()));

    Ticket still = tracker.tickets().assign("p", "1", "ann", Optional.empty());
    assertThat(person(client, still)).isEmpty();
    Ticket in = tracker.tickets().assign("p", "1", "ann", Optional.of(MONDAY));
    assertThat(person(client, in)).containsExactly("PERSON#ann", "TICKET#2026-11-23#1");
    assertThat(tracker.tickets().ofPerson("ann", FIRST).items()).containsExactly(in);
    Ticket moved = tracker.tickets().assign("p", "1", "bob", Optional.of(TUESDAY));
    assertThat(person(client, moved)).containsExactly("PERSON#bob", "TICKET#2026-11-24#1");
    assertThat(tracker.tickets().ofPerson("ann", FIRST).items()).isEmpty();
    assertThat(tracker.tickets().ofPerson("bob", FIRST).items()).containsExactly(moved);
    Ticket renamed = tracker.tickets().rename("p", "1", "Other");
    assertThat(person(client, renamed)).containsExactly("PERSON#bob", "TICKET#2026-11-24#1");
    assertThat(tracker.tickets().ofPerson("bob", FIRST).items()).containsExactly(renamed);
    Ticket out = tracker.tickets().assign("p", "1", null, Optional.of(TUESDAY));
    assertThat(person(client, out)).isEmpty();
    assertThat(tracker.tickets().ofPerson("bob", FIRST).items()).isEmpty();
  }

  @Test
  void replace_everyTransition_keepsAttributesAndMembership(
      TrackerTable tracker, DynamoDbClient client) {
    Ticket made = tracker.tickets().create(ticket("1", null, Optional.empty()));

    Ticket in = tracker.tickets().replace(assigned(made, "ann", Optional.of(MONDAY)));
    assertThat(person(client, in)).containsExactly("PERSON#ann", "TICKET#2026-11-23#1");
    Ticket moved = tracker.tickets().replace(assigned(in, "bob", Optional.of(MONDAY)));
    assertThat(person(client, moved)).containsExactly("PERSON#bob", "TICKET#2026-11-23#1");
    assertThat(tracker.tickets().ofPerson("ann", FIRST).items()).isEmpty();
    assertThat(tracker.tickets().ofPerson("bob", FIRST).items()).containsExactly(moved);
    Ticket out = tracker.tickets().replace(assigned(moved, "bob", Optional.empty()));
    assertThat(person(client, out)).isEmpty();
    assertThat(tracker.tickets().ofPerson("bob", FIRST).items()).isEmpty();
    assertThat(stored(client, out)).isEqualTo(TicketSchema.INSTANCE.toItem(out));
  }

  @Test
  void update_partOfTheKey_leavesTheOtherPart(TrackerTable tracker, DynamoDbClient client) {
    Ticket open = tracker.tickets().open("p", "Title", State.OPEN, 1);

    Ticket done = tracker.tickets().move("p", open.id(), State.DONE);

    assertThat(done.createdAt()).isEqualTo(open.createdAt());
    assertThat(tracker.tickets().inState(State.OPEN, FIRST).items()).isEmpty();
    assertThat(tracker.tickets().inState(State.DONE, FIRST).items()).containsExactly(done);
    assertThat(stored(client, done)).isEqualTo(TicketSchema.INSTANCE.toItem(done));
  }

  @Test
  void update_componentSetByTheLibrary_isTheSameInTheIndex(
      TrackerTable tracker, DynamoDbClient client) {
    tracker.tickets().create(ticket("1", null, Optional.empty()));
    tracker.tickets().create(ticket("2", null, Optional.empty()));

    Ticket last = tracker.tickets().rank("p", "1", 7, 1);

    assertThat(stored(client, last)).isEqualTo(TicketSchema.INSTANCE.toItem(last));
    assertThat(tracker.tickets().recent("p", FIRST).items())
        .extracting(Ticket::updatedAt)
        .hasSize(2)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void replace_anotherTimeOfCreation_isRefusedWhereAnIndexIsMadeOfIt(TrackerTable tracker) {
    Ticket made = tracker.tickets().create(ticket("1", "ann", Optional.of(MONDAY)));
    Ticket forged = createdAt(made, made.createdAt().minusSeconds(1), made.version());

    assertThatThrownBy(() -> tracker.tickets().replace(forged)).isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> tracker.tickets().replace(createdAt(made, made.createdAt(), 9)))
        .isInstanceOf(StaleVersion.class);
    assertThat(tracker.tickets().get("p", "1")).contains(made);
  }

  @Test
  void write_versionInTheIndex_isTheVersionAfterTheWrite(DraftTable table) {
    Drafts drafts = table.drafts();
    drafts.create(new Draft("a", Optional.empty(), null, 0));
    drafts.create(new Draft("b", Optional.of(5L), "B", 0));

    Draft second = drafts.resize("a", Optional.of(5L), 1);
    assertThat(drafts.ofVersion(2, FIRST).items()).containsExactly(second);
    assertThat(drafts.ofSize(5, FIRST).items()).hasSize(2);
    Draft third = drafts.replace(new Draft("a", Optional.empty(), "A", 2));
    assertThat(drafts.ofVersion(2, FIRST).items()).isEmpty();
    assertThat(drafts.exactly(3, "a", FIRST).items()).containsExactly(third);
    assertThat(drafts.ofSize(5, FIRST).items()).extracting(Draft::id).containsExactly("b");
    assertThat(drafts.all(FIRST).items()).extracting(Draft::id).containsExactly("b", "a");
    assertThat(drafts.titled("a", FIRST).items()).containsExactly(third);
    drafts.name("a", null, 3);
    assertThat(drafts.titled("a", FIRST).items()).isEmpty();
  }

  @Test
  void write_emptyOrLongFacet_isRefusedAndNamesIt(TrackerTable tracker) {
    Ticket made = tracker.tickets().create(ticket("1", "ann", Optional.of(MONDAY)));

    for (String wrong : List.of("", "x".repeat(2048))) {
      assertThatThrownBy(() -> tracker.tickets().create(ticket("2", wrong, Optional.of(MONDAY))))
          .isInstanceOf(InvalidKey.class)
          .hasMessageContaining(wrong.isEmpty() ? "{assignee} is empty" : "\"byPerson\" has 2055");
      assertThatThrownBy(() -> tracker.tickets().assign("p", "1", wrong, Optional.of(MONDAY)))
          .isInstanceOf(InvalidKey.class);
      assertThatThrownBy(
              () -> tracker.tickets().replace(assigned(made, wrong, Optional.of(MONDAY))))
          .isInstanceOf(InvalidKey.class);
    }
    assertThat(tracker.tickets().create(ticket("3", "", Optional.empty())).assignee()).isEmpty();
    assertThat(tracker.tickets().get("p", "1")).contains(made);
  }

  @Test
  void query_sharedIndex_seesItsOwnEntityOnly(TrackerTable tracker) {
    Ticket ticket = tracker.tickets().create(ticket("1", "ann", Optional.of(MONDAY)));
    Comment comment = tracker.comments().add(new Comment("p", "1", 1, "ann", "Hi"));
    tracker.comments().add(new Comment("p", "1", 2, null, "Who?"));
    tracker.comments().add(new Comment("p", "1", 3, "an", "Me"));

    assertThat(tracker.tickets().ofPerson("ann", FIRST).items()).containsExactly(ticket);
    assertThat(tracker.comments().ofPerson("ann", FIRST).items()).containsExactly(comment);
    Comment edited = tracker.comments().edit("p", "1", 1, "Hello");
    assertThat(tracker.comments().ofPerson("ann", FIRST).items()).containsExactly(edited);
    tracker.comments().replace(new Comment("p", "1", 1, null, "Hello"));
    assertThat(tracker.comments().ofPerson("ann", FIRST).items()).isEmpty();
  }

  @Test
  void query_prefixOfTheSortKey_readsWholeSegments(TrackerTable tracker) {
    Ticket first = tracker.tickets().create(ticket("1", "ann", Optional.of(MONDAY)));
    Ticket second = tracker.tickets().create(ticket("2", "ann", Optional.of(MONDAY)));
    Ticket later = tracker.tickets().create(ticket("0", "ann", Optional.of(TUESDAY)));

    assertThat(tracker.tickets().ofPersonOn("ann", MONDAY, FIRST).items())
        .containsExactly(first, second);
    assertThat(tracker.tickets().ofPerson("ann", FIRST).items())
        .containsExactly(first, second, later);
  }

  @Test
  void query_localIndex_readsConsistentlyAndPagesBothWays(TrackerTable tracker) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      String id = String.format("%02d", i);
      tracker.tickets().create(ranked(id, i / 5 - 2));
      expected.add(id);
    }
    tracker.tickets().create(ticket("p2", "99", null, Optional.empty(), 0));
    for (int limit : new int[] {1, 4, 23, 30}) {
      assertThat(ids(limit, page -> tracker.tickets().byPriority("p", page))).isEqualTo(expected);
      List<String> backwards = ids(limit, page -> tracker.tickets().byPriorityBackwards("p", page));
      java.util.Collections.reverse(backwards);
      assertThat(backwards).isEqualTo(expected);
    }
    assertThat(ids(2, page -> tracker.tickets().ofPriority("p", -1, page)))
        .containsExactly("05", "06", "07", "08", "09");
    assertThat(ids(2, page -> tracker.tickets().ofPriority("p", -1, "07", page)))
        .containsExactly("07");
  }

  @Test
  void query_globalIndex_pagesThroughEqualAndDifferentKeys(TrackerTable tracker) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      String id = String.format("%02d", i);
      tracker.tickets().create(ticket(id, "ann", Optional.of(MONDAY.plusDays(i / 3))));
      tracker.comments().add(new Comment("p", id, 1, "ann", "Hi"));
      expected.add(id);
    }
    for (int limit : new int[] {1, 3, 11, 12}) {
      assertThat(ids(limit, page -> tracker.tickets().ofPerson("ann", page))).isEqualTo(expected);
      assertThat(ids(limit, page -> tracker.tickets().ofPersonOn("ann", MONDAY, page)))
          .containsExactly("00", "01", "02");
    }
  }

  @Test
  void query_indexWithoutSortKey_pagesThroughItsPartition(DraftTable table) {
    for (int i = 0; i < 7; i++) {
      table.drafts().create(new Draft("d" + i, Optional.of(i % 2L), null, 0));
    }
    List<String> found = new ArrayList<>();
    for (Page<Draft> page = table.drafts().ofSize(0, PageRequest.first(1)); ; ) {
      page.items().forEach(draft -> found.add(draft.id()));
      if (page.next().isEmpty()) {
        break;
      }
      page = table.drafts().ofSize(0, PageRequest.after(page.next().get(), 2));
    }
    assertThat(found).containsExactlyInAnyOrder("d0", "d2", "d4", "d6");
  }

  private static List<String> ids(int limit, Function<PageRequest, Page<Ticket>> query) {
    List<String> ids = new ArrayList<>();
    PageRequest request = PageRequest.first(limit);
    while (true) {
      Page<Ticket> page = query.apply(request);
      page.items().forEach(ticket -> ids.add(ticket.id()));
      if (page.next().isEmpty()) {
        return ids;
      }
      request = PageRequest.after(page.next().get(), limit);
    }
  }

  /** The attributes of the index by person, in order. */
  private static List<String> person(DynamoDbClient client, Ticket ticket) {
    Map<String, AttributeValue> item = new TreeMap<>(stored(client, ticket));
    item.keySet().removeIf(name -> !name.startsWith("_byPerson"));
    return item.values().stream().map(AttributeValue::s).toList();
  }

  /** The item without its write token, as a schema makes it. */
  private static Map<String, AttributeValue> stored(DynamoDbClient client, Ticket ticket) {
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS(TicketSchema.pk(ticket.project())),
            "sk", AttributeValue.fromS(TicketSchema.sk(ticket.id())));
    Map<String, AttributeValue> item =
        new TreeMap<>(
            client.getItem(get -> get.tableName("tracker").key(key).consistentRead(true)).item());
    item.remove("_write");
    return item;
  }

  private static Ticket ticket(String id, @Nullable String assignee, Optional<LocalDate> due) {
    return ticket("p", id, assignee, due, 0);
  }

  private static Ticket ranked(String id, int priority) {
    return ticket("p", id, null, Optional.empty(), priority);
  }

  private static Ticket ticket(
      String project, String id, @Nullable String assignee, Optional<LocalDate> due, int priority) {
    Instant time = Instant.EPOCH;
    return new Ticket(project, id, "Title", State.OPEN, priority, assignee, due, time, time, 0);
  }

  private static Ticket assigned(
      Ticket ticket, @Nullable String assignee, Optional<LocalDate> due) {
    return new Ticket(
        ticket.project(),
        ticket.id(),
        ticket.title(),
        ticket.state(),
        ticket.priority(),
        assignee,
        due,
        ticket.createdAt(),
        ticket.updatedAt(),
        ticket.version());
  }

  private static Ticket createdAt(Ticket ticket, Instant createdAt, long version) {
    return new Ticket(
        ticket.project(),
        ticket.id(),
        ticket.title(),
        ticket.state(),
        ticket.priority(),
        ticket.assignee(),
        ticket.due(),
        createdAt,
        ticket.updatedAt(),
        version);
  }
}
