package org.example;

import dev.dovetail.*;
import java.util.*;
import java.util.stream.Stream;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [PageSize] The method none has pageSize = 0, but a page has 1 to 1000 items. Write for example pageSize = 100
  @Query(pageSize = 0) Stream<Note> none(String owner);
  // ERROR [PageSize] The method many has pageSize = 1001, but a page has 1 to 1000 items. Write for example pageSize = 100
  @Query(pageSize = 1001) Iterable<Note> many(String owner);
  @Query(pageSize = 1000) Iterable<Note> most(String owner);
  // ERROR [PageSize] The method twice has pageSize = 100, but returns a Page, of which the PageRequest says the size. Remove it, or return Stream<Note> or Iterable<Note>.
  @Query(pageSize = 100) Page<Note> twice(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
