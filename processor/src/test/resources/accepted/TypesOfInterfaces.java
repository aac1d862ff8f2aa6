package org.example;

import dev.dovetail.*;
import java.util.*;

/** The types of a table and of a repository are in scope in what is written for them. */
final class TypesOfInterfaces {
  @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
  record Note(
      String owner,
      @GeneratedId String id,
      String text,
      @CreatedAt java.time.Instant at,
      @Version long version) {}

  @SingleTable
  interface NoteTable extends HasTypes {
    Notes notes();

    ById byId();

    interface ById {
      @Get
      java.util.Optional<Note> get(String owner, String id);
    }

    record Page(int number) {}

    record Attributes(int number) {}
  }

  interface HasTypes {
    record TableClient() {}

    record TypesOfInterfacesNoteSchema() {}

    record TableOptions() {}

    record Override() {}

    record Optional() {}
  }

  interface Notes {
    @Create
    Note create(String owner, String text);

    @Query
    dev.dovetail.Page<Note> ofOwner(String owner, dev.dovetail.PageRequest page);

    @Update
    Note change(String owner, String id, String text);

    record PageRequest() {}

    record ItemQuery() {}

    record Instant() {}
  }
}
