package dev.dovetail.spring;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.util.Optional;

/** Keeps notes. */
public interface Notes {
  /** Writes a new note. */
  @Create
  Note add(String userId, String text);

  /** Reads a note. */
  @Get(consistent = true)
  Optional<Note> get(String userId, String id);

  /** Reads the notes of a user, oldest first: a generated id starts with its time. */
  @Query
  Page<Note> ofUser(String userId, PageRequest page);

  /** Changes the text of a note that has not changed since it was read. */
  @Update
  Note change(String userId, String id, String text, long version);

  /** Removes a note, if there is one. */
  @Delete
  Optional<Note> delete(String userId, String id);
}
