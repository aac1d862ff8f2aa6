package dev.dovetail.examples.tracker;

import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;

/** The comments. */
public interface Comments {
  /** Adds a comment. */
  @Create
  Comment add(Comment comment);

  /** Writes a comment that was read before. */
  @Replace
  Comment replace(Comment comment);

  /** Changes what no index is made of. */
  @Update
  Comment edit(String project, String ticket, long number, String text);

  /** {@return the comments of a person} */
  @Query(index = "byPerson")
  Page<Comment> ofPerson(String author, PageRequest page);
}
