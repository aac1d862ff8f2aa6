package org.example;

import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface Tickets {
  @Create
  Ticket create(Ticket ticket);

  @Replace
  Ticket replace(Ticket ticket);

  @Update
  Ticket plan(
      String projectId,
      String id,
      @Nullable String assignee,
      Optional<LocalDate> due,
      int estimate,
      long version);

  @Update
  Ticket rank(String projectId, String id, State state, int priority, long version);

  @Query(index = "byPerson")
  Page<Ticket> ofPerson(String assignee, PageRequest page);

  @Query(index = "byPerson")
  Page<Ticket> ofPersonOnDay(String assignee, LocalDate due, int estimate, PageRequest page);

  @Query(index = "by-state", descending = true)
  Page<Ticket> inState(State state, PageRequest page);

  @Query(index = "recent", descending = true)
  Page<Ticket> recent(PageRequest page);

  @Query(index = "tickets")
  Page<Ticket> ofProject(String projectId, PageRequest page);

  @Query(index = "byPriority", consistent = true)
  Page<Ticket> ofPriority(String projectId, int priority, State state, PageRequest page);
}
