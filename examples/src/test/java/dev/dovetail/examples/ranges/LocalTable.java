package dev.dovetail.examples.ranges;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.LocalIndex;
import dev.dovetail.SingleTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ranges over the keys of a local index. */
@SingleTable(name = "ranges-of-local-indexes")
interface LocalTable {
  @Entity(type = "TASK", pk = "BOX#{box}", sk = "TASK#{number}")
  @LocalIndex(name = "byValue", sk = "T#{value}")
  record Task(String box, int number, @Nullable LocalDate value) implements Valued<LocalDate> {}

  @Entity(type = "NOTE", pk = "BOX#{box}", sk = "NOTE#{number}")
  @LocalIndex(name = "byValue", sk = "T%#{value}#{number}")
  record Note(String box, int number, String value) implements Valued<String> {}

  interface Tasks extends IndexRanges<Task, LocalDate> {
    @Create
    void create(Task task);
  }

  interface Notes extends IndexRanges<Note, String> {
    @Create
    void create(Note note);
  }

  Tasks tasks();

  Notes notes();
}
