package dev.dovetail.examples.tracker;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.To;
import dev.dovetail.Update;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tickets. */
public interface Tickets {
  /** Opens a ticket that nobody has. */
  @Create
  Ticket open(String project, String title, State state, int priority);

  /** Creates a whole ticket. */
  @Create
  Ticket create(Ticket ticket);

  /** {@return a ticket} */
  @Get(consistent = true)
  Optional<Ticket> get(String project, String id);

  /** Writes a ticket that was read before. */
  @Replace
  Ticket replace(Ticket ticket);

  /** Changes what only the index of recent tickets is made of: the time of the update. */
  @Update
  Ticket rename(String project, String id, String title);

  /** Changes the partition of an index. */
  @Update
  Ticket move(String project, String id, State state);

  /** Changes the place in the local index. */
  @Update
  Ticket rank(String project, String id, int priority, long version);

  /** Gives a ticket to somebody, or to nobody: into and out of an index. */
  @Update
  Ticket assign(String project, String id, @Nullable String assignee, Optional<LocalDate> due);

  /** Removes a ticket. */
  @Delete
  Optional<Ticket> delete(String project, String id);

  /** {@return the tickets of a person by day} */
  @Query(index = "byPerson")
  Page<Ticket> ofPerson(String assignee, PageRequest page);

  /** {@return the tickets of a person for a day} */
  @Query(index = "byPerson")
  Page<Ticket> ofPersonOn(String assignee, LocalDate due, PageRequest page);

  /** {@return the tickets of a person from a day to another} */
  @Query(index = "byPerson", descending = true)
  Page<Ticket> ofPersonBetween(
      String assignee, @From("due") LocalDate first, @To("due") LocalDate last, PageRequest page);

  /** {@return the tickets in a state that were made after a time} */
  @Query(index = "byState")
  Page<Ticket> inStateAfter(State state, @After Instant createdAt, PageRequest page);

  /** {@return the tickets of a project that are less urgent than others, as of now} */
  @Query(index = "byPriority", consistent = true)
  Page<Ticket> lessUrgent(String project, @Before("priority") int limit, PageRequest page);

  /** {@return the tickets in a state, the oldest first} */
  @Query(index = "byState")
  Page<Ticket> inState(State state, PageRequest page);

  /** {@return the tickets of a project, those changed last first} */
  @Query(index = "recent", descending = true)
  Page<Ticket> recent(String project, PageRequest page);

  /** {@return the tickets of a project by priority, as of now} */
  @Query(index = "byPriority", consistent = true)
  Page<Ticket> byPriority(String project, PageRequest page);

  /** {@return the tickets of a project, the least urgent first} */
  @Query(index = "byPriority", descending = true)
  Page<Ticket> byPriorityBackwards(String project, PageRequest page);

  /** {@return the tickets of a priority} */
  @Query(index = "byPriority")
  Page<Ticket> ofPriority(String project, int priority, PageRequest page);

  /** {@return a ticket by all of its place in the local index} */
  @Query(index = "byPriority")
  Page<Ticket> ofPriority(String project, int priority, String id, PageRequest page);
}
