package dev.dovetail.examples.unique;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

interface Tasks {
  @Create
  Task create(String list, int number, String title);

  @Upsert
  Task put(Task task);

  @Upsert
  Task put(String list, int number, String title, @Nullable String owner);

  @Upsert
  void putUntil(String list, int number, String title, @Nullable Instant expiresAt);

  @Update
  Task assign(String list, int number, @Nullable String owner);

  @Move
  Task move(String list, int number, @New("list") String toList);

  @Move
  void renumber(String list, int number, @New("number") int toNumber, long version);

  @Get(consistent = true)
  Optional<Task> get(String list, int number);

  @Query(index = "byOwner")
  Page<Task> ownedBy(String owner, PageRequest page);
}
