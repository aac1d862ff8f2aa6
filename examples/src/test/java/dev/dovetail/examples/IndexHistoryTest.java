package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.tracker.DynamoDbTrackerTable;
import dev.dovetail.examples.tracker.State;
import dev.dovetail.examples.tracker.Ticket;
import dev.dovetail.examples.tracker.TicketSchema;
import dev.dovetail.examples.tracker.Tickets;
import dev.dovetail.examples.tracker.TrackerTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random histories of writes, beside a map of the records as they should be: after each write every
 * query of every composed index gives exactly what the map says, in order, and every stored item
 * has exactly the attributes of its record.
 */
@DynamoDbTest
class IndexHistoryTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int STEPS = Integer.getInteger("dovetail.steps", 250);
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<String> PEOPLE = List.of("ann", "an", "bob#");
  private static final Comparator<Ticket> BY_ID = Comparator.comparing(Ticket::id);

  private final Random random = new Random(SEED);
  private final Map<String, Ticket> reference = new HashMap<>();

  @Test
  void write_randomHistory_leavesEveryIndexAsTheRecordsSay(
      TrackerTable created, DynamoDbClient client) {
    Tickets tickets =
        DynamoDbTrackerTable.on(
                client, "tracker", TableOptions.defaults().withClock(new RandomClock(random)))
            .tickets();
    Set<String> transitions = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      String id = "t" + random.nextInt(6);
      Ticket before = reference.get(id);
      String write = write(tickets, id);
      transitions.add(write + " " + place(before) + " " + place(reference.get(id)));
      check(tickets, client, "seed %d, step %d, %s of %s".formatted(SEED, step, write, id));
    }
    assertThat(transitions)
        .as("seed %d", SEED)
        .contains("create none in", "create none out", "delete in none", "delete out none")
        .contains("replace in in", "replace in out", "replace out in", "replace out out")
        .contains("assign in in", "assign in out", "assign out in", "assign out out")
        .contains("rename in in", "move in in", "rank in in");
  }

  private static String place(@Nullable Ticket ticket) {
    if (ticket == null) {
      return "none";
    }
    return ticket.assignee() != null && ticket.due().isPresent() ? "in" : "out";
  }

  /** Writes, and does the same to the map; what must be refused is checked to be. */
  private String write(Tickets tickets, String id) {
    Ticket before = reference.get(id);
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        Ticket ticket = ticket(id, Instant.EPOCH, 0);
        if (before == null) {
          return keep("create", tickets.create(ticket));
        }
        assertThatThrownBy(() -> tickets.create(ticket)).isInstanceOf(AlreadyExists.class);
        return "create refused";
      }
      case 2 -> {
        if (before == null) {
          Ticket ticket = ticket(id, Instant.EPOCH, 1);
          assertThatThrownBy(() -> tickets.replace(ticket)).isInstanceOf(NotFound.class);
          return "replace refused";
        }
        return keep("replace", tickets.replace(ticket(id, before.createdAt(), before.version())));
      }
      case 3 -> {
        String assignee = person();
        Optional<LocalDate> due = due();
        return update("assign", before, () -> tickets.assign("p", id, assignee, due));
      }
      case 4 -> {
        return update("rename", before, () -> tickets.rename("p", id, "T" + random.nextInt(9)));
      }
      case 5 -> {
        return update("move", before, () -> tickets.move("p", id, state()));
      }
      case 6 -> {
        long version = before == null ? 1 : before.version();
        if (before != null && random.nextBoolean()) {
          assertThatThrownBy(() -> tickets.rank("p", id, 1, version + 1))
              .isInstanceOf(StaleVersion.class);
          return "rank refused";
        }
        int priority = random.nextInt(3) - 1;
        return update("rank", before, () -> tickets.rank("p", id, priority, version));
      }
      default -> {
        assertThat(tickets.delete("p", id)).isEqualTo(Optional.ofNullable(before));
        reference.remove(id);
        return "delete";
      }
    }
  }

  private interface Update {
    Ticket write();
  }

  private String update(String name, @Nullable Ticket before, Update update) {
    if (before == null) {
      assertThatThrownBy(update::write).isInstanceOf(NotFound.class);
      return name + " refused";
    }
    return keep(name, update.write());
  }

  private String keep(String name, Ticket written) {
    reference.put(written.id(), written);
    return name;
  }

  private void check(Tickets tickets, DynamoDbClient client, String step) {
    for (String person : PEOPLE) {
      Predicate<Ticket> of = t -> person.equals(t.assignee()) && t.due().isPresent();
      Comparator<Ticket> byDay = Comparator.comparing(t -> t.due().orElseThrow());
      assertThat(all(page -> tickets.ofPerson(person, page)))
          .as("%s: of %s", step, person)
          .isEqualTo(expected(of, byDay.thenComparing(BY_ID)));
      assertThat(all(page -> tickets.ofPersonOn(person, MONDAY, page)))
          .as("%s: of %s on Monday", step, person)
          .isEqualTo(expected(of.and(t -> t.due().equals(Optional.of(MONDAY))), BY_ID));
      LocalDate first = MONDAY.plusDays(random.nextInt(3));
      LocalDate last = MONDAY.plusDays(random.nextInt(3));
      assertThat(all(page -> tickets.ofPersonBetween(person, first, last, page)))
          .as("%s: of %s from %s to %s", step, person, first, last)
          .isEqualTo(
              expected(
                  of.and(t -> !t.due().get().isBefore(first) && !t.due().get().isAfter(last)),
                  byDay.thenComparing(BY_ID).reversed()));
    }
    Instant time = START.plusMillis(random.nextInt(STEPS));
    for (State state : State.values()) {
      assertThat(all(page -> tickets.inStateAfter(state, time, page)))
          .as("%s: %s after %s", step, state, time)
          .isEqualTo(
              expected(
                  t -> t.state() == state && t.createdAt().isAfter(time),
                  Comparator.comparing(Ticket::createdAt).thenComparing(BY_ID)));
      assertThat(all(page -> tickets.inState(state, page)))
          .as("%s: %s", step, state)
          .isEqualTo(
              expected(
                  t -> t.state() == state,
                  Comparator.comparing(Ticket::createdAt).thenComparing(BY_ID)));
    }
    assertThat(all(page -> tickets.recent("p", page)))
        .as("%s: recent", step)
        .isEqualTo(
            expected(
                t -> true,
                Comparator.comparing(Ticket::updatedAt).thenComparing(BY_ID).reversed()));
    Comparator<Ticket> byPriority = Comparator.comparing(Ticket::priority).thenComparing(BY_ID);
    assertThat(all(page -> tickets.byPriority("p", page)))
        .as("%s: by priority", step)
        .isEqualTo(expected(t -> true, byPriority));
    assertThat(all(page -> tickets.byPriorityBackwards("p", page)))
        .as("%s: by priority, backwards", step)
        .isEqualTo(expected(t -> true, byPriority.reversed()));
    int limit = random.nextInt(4) - 1;
    assertThat(all(page -> tickets.lessUrgent("p", limit, page)))
        .as("%s: before %d", step, limit)
        .isEqualTo(expected(t -> t.priority() < limit, byPriority));
    Set<Map<String, AttributeValue>> items = new HashSet<>();
    reference.values().forEach(ticket -> items.add(TicketSchema.INSTANCE.toItem(ticket)));
    Set<Map<String, AttributeValue>> stored = new HashSet<>();
    for (Map<String, AttributeValue> item :
        client.scan(scan -> scan.tableName("tracker")).items()) {
      Map<String, AttributeValue> unmarked = new HashMap<>(item);
      assertThat(unmarked.remove("_write")).as("%s: write token", step).isNotNull();
      stored.add(unmarked);
    }
    assertThat(stored).as("%s: attributes", step).isEqualTo(items);
  }

  private List<Ticket> expected(Predicate<Ticket> of, Comparator<Ticket> order) {
    return reference.values().stream().filter(of).sorted(order).toList();
  }

  private List<Ticket> all(Function<PageRequest, Page<Ticket>> query) {
    List<Ticket> found = new ArrayList<>();
    Page<Ticket> page = query.apply(PageRequest.first(1 + random.nextInt(4)));
    found.addAll(page.items());
    while (page.next().isPresent()) {
      page = query.apply(PageRequest.after(page.next().get(), 1 + random.nextInt(4)));
      found.addAll(page.items());
    }
    return found;
  }

  private Ticket ticket(String id, Instant createdAt, long version) {
    return new Ticket(
        "p",
        id,
        "Title",
        state(),
        random.nextInt(3) - 1,
        person(),
        due(),
        createdAt,
        Instant.EPOCH,
        version);
  }

  private @Nullable String person() {
    return random.nextInt(4) == 0 ? null : PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private Optional<LocalDate> due() {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(MONDAY.plusDays(random.nextInt(3)));
  }

  private State state() {
    return State.values()[random.nextInt(State.values().length)];
  }

  /** A clock that stands still as often as it goes on. */
  private static final class RandomClock extends Clock {
    private final Random random;
    private Instant now = START;

    RandomClock(Random random) {
      this.random = random;
    }

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofMillis(random.nextInt(2)));
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
