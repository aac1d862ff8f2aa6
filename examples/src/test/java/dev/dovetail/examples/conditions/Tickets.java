package dev.dovetail.examples.conditions;

import dev.dovetail.Check;
import dev.dovetail.Condition;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Expect;
import dev.dovetail.Filter;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Slice;
import dev.dovetail.Update;
import dev.dovetail.Write;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tickets of all projects. */
public interface Tickets {
  /** Stores a ticket. */
  @Create
  Ticket create(Ticket ticket);

  /** Reads a ticket. */
  @Get(consistent = true)
  Optional<Ticket> get(String project, String id);

  /** Moves a ticket from one state to another. */
  @Update
  Ticket move(String project, String id, @Expect("state") State from, State state);

  /** Gives a ticket to somebody, if nobody has it. */
  @Update
  Ticket assign(String project, String id, @Nullable String assignee, Condition<Ticket> condition);

  /** Gives a ticket of somebody to somebody else. */
  @Update
  Ticket reassign(
      String project,
      String id,
      @Nullable String assignee,
      @Expect("assignee") @Nullable String from,
      long version);

  /** Writes a ticket. */
  @Replace
  Ticket replace(Ticket ticket, Condition<Ticket> condition);

  /** Removes a ticket. */
  @Delete
  Optional<Ticket> delete(String project, String id, Condition<Ticket> condition);

  /** Removes a ticket with these votes. */
  @Delete
  void deleteWith(String project, String id, long version, @Expect int votes);

  /** Reads a project. */
  @Query
  Page<Ticket> of(String project, PageRequest page);

  /** Reads some tickets of a project. */
  @Query(consistent = true)
  Slice<Ticket> matching(String project, Condition<Ticket> condition, PageRequest page);

  /** Reads the tickets of a project, or some of them. */
  @Query
  Slice<Ticket> list(String project, PageRequest page, @Nullable Condition<Ticket> condition);

  /** Reads the tickets of a project that one person has. */
  @Query(descending = true)
  Slice<Ticket> assignedTo(String project, @Filter @Nullable String assignee, PageRequest page);

  /** Reads some tickets of a state. */
  @Query(index = "byState")
  Slice<Ticket> inState(String project, State state, Condition<Ticket> condition, PageRequest page);

  /** Gives a ticket to somebody, in a transaction. */
  @Update
  Write<Ticket> assigning(
      String project, String id, @Nullable String assignee, Condition<Ticket> condition);

  /** Removes a ticket, in a transaction. */
  @Delete
  Write<Ticket> deleting(String project, String id, @Expect State state);

  /** Demands that a ticket is as expected. */
  @Check
  Write<Ticket> checking(
      String project, String id, @Expect("state") State expected, Condition<Ticket> condition);
}
