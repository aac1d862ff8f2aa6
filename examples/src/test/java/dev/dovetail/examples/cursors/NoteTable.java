package dev.dovetail.examples.cursors;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.Index;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;

/** Notes that many people read. */
@SingleTable(name = "boards")
interface NoteTable {
  @Entity(type = "NOTE", pk = "BOARD#{board}", sk = "NOTE#{id}")
  @Index(
      name = "byRank",
      pk = "board",
      sk = {"rank", "id"})
  record Note(String board, String id, int rank) {}

  interface Notes {
    @Create
    void add(Note note);

    @Query
    Page<Note> on(String board, PageRequest page);

    @Query
    Page<Note> since(String board, @From("id") String first, PageRequest page);

    @Query(index = "byRank")
    Page<Note> byRank(String board, PageRequest page);
  }

  Notes notes();
}
