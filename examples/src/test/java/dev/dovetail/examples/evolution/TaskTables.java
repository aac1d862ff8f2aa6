package dev.dovetail.examples.evolution;

import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.ComposedIndex;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Index;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import dev.dovetail.Update;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity before and after it got another name. */
final class TaskTables {
  private TaskTables() {}

  @Entity(type = "TODO", pk = "USER#{userId}", sk = "TODO#{id}")
  @Index(name = "byState", pk = "state", sk = "id")
  @ComposedIndex(name = "byTag", pk = "TAG#{tag}", sk = "{id}")
  record Todo(
      String userId,
      String id,
      String state,
      String tag,
      @TimeToLive @Nullable Instant endsAt,
      @Version long version) {}

  interface Todos {
    @Create
    Todo add(Todo todo);

    @Get
    Optional<Todo> get(String userId, String id);

    @Update
    Todo setState(String userId, String id, String state);

    @Query(index = "byState")
    Page<Todo> withState(String state, PageRequest page);

    @Query(index = "byTag")
    Page<Todo> tagged(String tag, PageRequest page);
  }

  @SingleTable(name = "todos-first")
  interface TodoTable {
    Todos todos();
  }

  /** What is deployed between the two. */
  @Entity(type = "TODO", aliases = "TASK", pk = "USER#{userId}", sk = "TODO#{id}")
  record TodoBetween(
      String userId,
      String id,
      String state,
      String tag,
      @TimeToLive @Nullable Instant endsAt,
      @Version long version) {}

  interface Between {
    @Query
    Page<TodoBetween> ofUser(String userId, PageRequest page);

    @Update
    TodoBetween setState(String userId, String id, String state);
  }

  @SingleTable(name = "todos-between")
  interface BetweenTable {
    Between todos();
  }

  @Entity(type = "TASK", aliases = "TODO", pk = "USER#{userId}", sk = "TODO#{id}")
  @Index(name = "byState", pk = "state", sk = "id")
  @ComposedIndex(name = "byTag", pk = "TAG#{tag}", sk = "{id}")
  record Task(
      String userId,
      String id,
      String state,
      String tag,
      @TimeToLive @Nullable Instant endsAt,
      @Version long version) {}

  interface Tasks {
    @Create
    Task add(Task task);

    @Get
    Optional<Task> get(String userId, String id);

    @BatchGet
    BatchRead<String, Task> getAll(String userId, List<String> id);

    @Query
    Page<Task> ofUser(String userId, PageRequest page);

    @SuppressWarnings("AliasNotInIndex")
    @Query(index = "byState")
    Page<Task> withState(String state, PageRequest page);

    @Query(index = "byTag")
    Page<Task> tagged(String tag, PageRequest page);

    @Update
    Task setState(String userId, String id, String state);

    @Update
    Task setStateOf(String userId, String id, String state, long version);

    @Replace
    Task replace(Task task);

    @Delete
    Optional<Task> delete(String userId, String id);

    @Delete
    Optional<Task> deleteVersion(String userId, String id, long version);
  }

  @Entity(type = "TAG", pk = "USER#{userId}", sk = "TAG#{name}")
  record Tag(String userId, String name) {}

  interface Tags {
    @BatchPut(unguarded = true)
    void putAll(List<Tag> tags);
  }

  @SingleTable(name = "tasks", stream = true)
  interface TaskTable {
    Tasks tasks();

    Tags tags();
  }
}
