package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{day}#{id}")
@Index(name = "byText", pk = "text", sk = {"owner", "id"})
record Note(String owner, LocalDate day, String id, String text, Status status) {}

enum Status { OPEN, DONE }

interface Notes {
  // ERROR [RangeNotNext] The method skips has @From for id, but after what it gives by equality, the key ("USER#{owner}", "NOTE#{day}#{id}") sorts by day. Write @From("day"), or give day as well.
  @Query Page<Note> skips(String owner, @From String id, PageRequest page);
  // ERROR [RangeNotNext] The method other has @To for text, but after what it gives by equality, the key ("USER#{owner}", "NOTE#{day}#{id}") sorts by day.
  @Query Page<Note> other(String owner, @From LocalDate day, @To String text, PageRequest page);
  // ERROR [RangeNotNext] The method partition has @After for owner, but
  @Query Page<Note> partition(String owner, @After("owner") String least, PageRequest page);
  // ERROR [RangeNotNext] The method given has @Before for day, but after what it gives by equality, the key ("USER#{owner}", "NOTE#{day}#{id}") sorts by id. Write @Before("id"), or give id as well.
  @Query Page<Note> given(String owner, LocalDate day, @Before("day") LocalDate end, PageRequest page);
  // ERROR [RangeNotNext] The method whole has @StartsWith for id, but after what it gives by equality, the key ("USER#{owner}", "NOTE#{day}#{id}") leaves no component to have one. Remove @StartsWith.
  @Query Page<Note> whole(String owner, LocalDate day, String id, @StartsWith("id") String start, PageRequest page);
  // ERROR [RangeNotNext] The method indexed has @From for id, but after what it gives by equality, the index "byText" sorts by owner. Write @From("owner"), or give owner as well.
  @Query(index = "byText") Page<Note> indexed(String text, @From String id, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
