package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "first", pk = {"owner", "title"}, sk = "size")
// WARNING [IndexRedundant] The key of the index "second" of entity Note is the key of the index "first", or the start of it. Remove the index and read "first", or write @SuppressWarnings("IndexRedundant") on the record.
@Index(name = "second", pk = {"title", "owner"})
// WARNING [IndexRedundant] The key of the index "third" of entity Note is the key of the index "first"
@Index(name = "third", pk = {"title", "owner"}, sk = "size")
@Index(name = "other-order", pk = {"title", "owner"}, sk = "id")
@Index(name = "sparse", pk = {"title", "owner"}, sk = {"id", "mark"})
@Index(name = "one-more", pk = {"title", "owner", "id"})
// WARNING [IndexRedundant] The key of the index "composed" of entity Note is the key of the index "longer"
@ComposedIndex(name = "composed", pk = "TITLE#{title}")
@ComposedIndex(name = "longer", pk = "TITLE#{title}", sk = "{size}#{id}")
@ComposedIndex(name = "not-start", pk = "TITLE#{title}", sk = "{id}")
@ComposedIndex(name = "other-sparse", pk = "TITLE#{title}", sk = "{id}#{mark}")
// WARNING [IndexRedundant] The key of the index "local" of entity Note is the key of the index "local-longer"
@LocalIndex(name = "local", sk = "{size}")
@LocalIndex(name = "local-longer", sk = "{size}#{title}")
record Note(String owner, String id, String title, int size, Optional<String> mark) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
@Index(name = "mine", pk = "owner", sk = "id")
@Index(name = "shared", pk = "owner")
record Memo(String owner, String id) {}

@Entity(type = "PAGE", pk = "USER#{owner}", sk = "PAGE#{id}")
@Index(name = "shared", pk = "owner")
record Leaf(String owner, String id) {}

@SuppressWarnings("IndexRedundant")
@Entity(type = "TEXT", pk = "USER#{owner}", sk = "TEXT#{id}")
@Index(name = "text-a", pk = "owner")
@Index(name = "text-b", pk = "owner")
record Text(String owner, String id) {}

interface Notes {
  @Query(index = "first") Page<Note> first(String owner, String title, PageRequest page);
  @Query(index = "second") Page<Note> second(String owner, String title, PageRequest page);
  @Query(index = "third") Page<Note> third(String owner, String title, PageRequest page);
  @Query(index = "other-order") Page<Note> otherOrder(String owner, String title, PageRequest page);
  @Query(index = "sparse") Page<Note> sparse(String owner, String title, PageRequest page);
  @Query(index = "one-more") Page<Note> oneMore(String owner, String title, String id, PageRequest page);
  @Query(index = "composed") Page<Note> composed(String title, PageRequest page);
  @Query(index = "longer") Page<Note> longer(String title, PageRequest page);
  @Query(index = "not-start") Page<Note> notStart(String title, PageRequest page);
  @Query(index = "other-sparse") Page<Note> otherSparse(String title, PageRequest page);
  @Query(index = "local") Page<Note> local(String owner, PageRequest page);
  @Query(index = "local-longer") Page<Note> localLonger(String owner, PageRequest page);
}

interface Memos {
  @Query(index = "mine") Page<Memo> mine(String owner, PageRequest page);
  @Query(index = "shared") Page<Memo> shared(String owner, PageRequest page);
}

interface Leaves {
  @Query(index = "shared") Page<Leaf> shared(String owner, PageRequest page);
}

interface Texts {
  @Query(index = "text-a") Page<Text> a(String owner, PageRequest page);
  @Query(index = "text-b") Page<Text> b(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
  Memos memos();
  Leaves leaves();
  Texts texts();
}
