package org.example;

import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;

public interface Tasks {
  @Create
  Task add(Task task);

  @Replace
  Task replace(Task task);

  @Update
  Task move(String userId, String id, String title, String state);

  @SuppressWarnings("AliasNotInIndex")
  @Query(index = "byTitle")
  Page<Task> ofUser(String userId, PageRequest page);

  @Query(index = "byState")
  Page<Task> withState(String state, PageRequest page);
}
