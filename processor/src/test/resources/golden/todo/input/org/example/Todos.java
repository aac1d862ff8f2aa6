package org.example;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.util.Optional;

public interface Todos {
  @Create
  Todo create(String userId, String content, Status status);

  @Create
  Todo put(Todo todo);

  @Get
  Optional<Todo> get(String userId, String id);

  @Query
  Page<Todo> ofUser(String userId, PageRequest page);

  @Query(index = "byStatus", descending = true)
  Page<Todo> ofUserWithStatus(String userId, Status status, PageRequest page);

  @Replace
  Todo replace(Todo todo);

  @Update
  Todo changeStatus(String userId, String id, Status status, long version);

  @Delete
  void delete(String userId, String id);
}
