package dev.dovetail.plain;

import dev.dovetail.Create;
import dev.dovetail.Delete;
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

  /** Reads the notes of a user, oldest first: a generated id starts with its time. */
  @Query
  Page<Note> ofUser(String userId, PageRequest page);

  /** Changes the text, whatever else has changed. */
  @Update
  Note change(String userId, String id, String text);

  /** Removes a note, if there is one. */
  @Delete
  Optional<Note> delete(String userId, String id);
}
