package dev.dovetail.examples.hydrate;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchPut;
import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.Index;
import dev.dovetail.LocalIndex;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Projection;
import dev.dovetail.ProjectionType;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks that are found by indexes of each kind, none of which holds their text. */
@SingleTable(name = "hydrated")
interface TaskTable {
  @Entity(type = "TASK", pk = "USER#{userId}", sk = "TASK#{number}")
  @Index(name = "byStatus", pk = "status", sk = "rank", projection = ProjectionType.KEYS_ONLY)
  @ComposedIndex(
      name = "byRank",
      pk = "STATUS#{status}",
      sk = "RANK#{rank}#{number}",
      projection = ProjectionType.KEYS_ONLY)
  @LocalIndex(name = "ranked", sk = "RANK#{rank}", projection = ProjectionType.KEYS_ONLY)
  record Task(
      String userId,
      int number,
      String status,
      int rank,
      String text,
      @TimeToLive @Nullable Instant endsAt) {}

  @Projection(of = Task.class)
  record TaskText(int number, String text) {}

  interface Tasks {
    @BatchPut(unguarded = true)
    void putAll(List<Task> tasks);

    @BatchDelete(unguarded = true)
    void removeAll(String userId, List<Integer> numbers);

    @Query(index = "byStatus", hydrate = true)
    Page<Task> withStatus(String status, PageRequest page);

    @Query(index = "byStatus", hydrate = true, descending = true, includeExpired = true)
    Page<Task> history(String status, PageRequest page);

    @Query(index = "byRank", hydrate = true)
    Page<TaskText> texts(String status, @From("rank") int least, PageRequest page);

    @Query(index = "ranked", hydrate = true, consistent = true)
    Page<Task> ranked(String userId, PageRequest page);
  }

  Tasks tasks();
}
