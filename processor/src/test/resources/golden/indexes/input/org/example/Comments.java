package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;

public interface Comments {
  @Update
  void edit(String projectId, String ticketId, long number, String text);

  @Query(index = "byPerson")
  Page<Comment> ofPerson(String author, String ticketId, PageRequest page);
}
