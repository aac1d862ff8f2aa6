package dev.dovetail.handlers.todos;

import dev.dovetail.BatchGet;
import dev.dovetail.BatchRead;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import java.util.List;
import java.util.Optional;

/** The todos of all users; every pattern reads or writes those of one. */
public interface Todos {
  /** {@return the new todo, with its id, times and version} */
  @Create
  Todo create(String userId, String content, Status status);

  /** {@return the todo with an id, as of the last write} */
  @Get(consistent = true)
  Optional<Todo> get(String userId, String id);

  /** {@return for each id the todo, or that there is none, or that it was not read} */
  @BatchGet(consistent = true)
  BatchRead<String, Todo> getAll(String userId, List<String> ids);

  /** {@return a page of a user's todos, the oldest first, to the millisecond} */
  @Query
  Page<Todo> ofUser(String userId, PageRequest page);

  /** {@return a page of a user's todos with a status, the oldest first} */
  @Query(index = "byStatus")
  Page<Todo> ofUserWithStatus(String userId, Status status, PageRequest page);

  /** {@return the todo as it is then; it must still have the given one's version} */
  @Replace
  Todo replace(Todo todo);

  /** {@return the todo that was removed, or nothing if there was none} */
  @Delete
  Optional<Todo> delete(String userId, String id);

  /** {@return the todo that was removed; it must have had the version} */
  @Delete
  Optional<Todo> deleteVersion(String userId, String id, long version);
}
