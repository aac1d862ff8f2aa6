package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// WARNING [IndexUnused] The index "byTitle" of entity Note is read by no method of table AppTable, but written with every item. Remove it, add a method such as @Query(index = "byTitle") Page<Note> byTitle(String owner, String title, PageRequest page), or write @SuppressWarnings("IndexUnused") on the record.
@Index(name = "byTitle", pk = {"owner", "title"})
@Index(name = "by-id", pk = "id")
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@ComposedIndex(
    // WARNING [IndexUnused] The index "by.size" of entity Note is read by no method of table AppTable, but written with every item. Remove it, add a method such as @Query(index = "by.size") Page<Note> page(int size, PageRequest page), or write @SuppressWarnings("IndexUnused") on the record.
    name = "by.size",
    pk = "SIZE#{size}#{size}")
record Note(String owner, String id, String title, int size) {}

// WARNING [IndexUnused] The index "by-id" of entity Memo is read by no method of table AppTable
@Index(name = "by-id", pk = "id")
@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id) {}

@SuppressWarnings("IndexUnused")
@Index(name = "by-title", pk = "title")
@Entity(type = "PAGE", pk = "USER#{owner}", sk = "PAGE#{title}")
record Leaf(String owner, String title) {}

@SuppressWarnings({"unused", "IndexUnused"})
interface Around {
  @LocalIndex(name = "by-text", sk = "{text}")
  @Entity(type = "TEXT", pk = "USER#{owner}", sk = "TEXT#{title}")
  record Inner(String owner, String title, String text) {}
}

@Index(name = "by-number", pk = "number")
@Entity(type = "OTHER", pk = "USER#{owner}", sk = "OTHER")
record Other(String owner, int number) {}

@Index(name = "by-number", pk = "number")
@Entity(type = "NO_TABLE", pk = "USER#{owner}", sk = "OTHER")
record NoTable(String owner, int number) {}

interface Notes {
  @Query(index = "by-id") Page<Note> ofId(String id, PageRequest page);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

interface Leaves {
  @Get Optional<Leaf> get(String owner, String title);
}

interface Inners {
  @Get Optional<Around.Inner> get(String owner, String title);
}

interface Others {
  @Get Optional<Other> get(String owner);
}

@SingleTable
interface AppTable {
  Notes notes();
  Memos memos();
  Leaves leaves();
  Inners inners();
}

@SingleTable
@SuppressWarnings("IndexUnused")
interface OtherTable {
  Others others();
}
