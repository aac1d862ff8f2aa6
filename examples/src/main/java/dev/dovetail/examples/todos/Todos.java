package dev.dovetail.examples.todos;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.util.Optional;

/** Keeps todos. */
public interface Todos {
  /** Writes a new todo out of what the user decides. */
  @Create
  Todo add(String userId, String content, Status status);

  /** Writes a new todo. */
  @Create
  Todo create(Todo todo);

  /** Reads a todo. */
  @Get(consistent = true)
  Optional<Todo> get(String userId, String id);

  /** Reads the todos of a user, oldest id first. */
  @Query
  Page<Todo> ofUser(String userId, PageRequest page);

  /** Reads the todos of a user in a status, newest first. */
  @Query(index = "byStatus", descending = true)
  Page<Todo> ofUserWithStatus(String userId, Status status, PageRequest page);

  /** Writes all of a todo that has not changed since it was read. */
  @Replace
  Todo replace(Todo todo);

  /** Changes the status, whatever else has changed. */
  @Update
  Todo changeStatus(String userId, String id, Status status);

  /** Changes the content of a todo that has not changed since it was read. */
  @Update
  Todo changeContent(String userId, String id, String content, long version);

  /** Removes a todo that has not changed since it was read. */
  @Delete
  void deleteUnchanged(String userId, String id, long version);

  /** Removes a todo, if there is one. */
  @Delete
  Optional<Todo> delete(String userId, String id);
}
