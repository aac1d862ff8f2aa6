package dev.dovetail.benchmarks.testkit;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.util.Optional;

/** The calls of the suites. */
public interface Notes {
  /** {@return the note, created} */
  @Create
  Note create(Note note);

  /** {@return the note, if there is one} */
  @Get
  Optional<Note> get(String owner, String id);

  /** {@return a page of an owner's notes} */
  @Query
  Page<Note> ofOwner(String owner, PageRequest page);

  /** {@return a page of the notes in a folder} */
  @Query(index = "byFolder")
  Page<Note> inFolder(String owner, String folder, PageRequest page);

  /** {@return the note with another text} */
  @Update
  Note rewrite(String owner, String id, String text);

  /** Deletes a note. */
  @Delete
  void delete(String owner, String id);
}
