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
  // ERROR [RangeUnknownComponent] The parameter start of method since has @From for "dya", but record Note has no such component. Components: owner, day, id, text, status. Did you mean @From("day")?
  @Query Page<Note> since(String owner, @From("dya") LocalDate start, PageRequest page);
  // ERROR [RangeUnknownComponent] The parameter start of method after has @After for "start", but record Note has no such component. Components: owner, day, id, text, status.
  @Query Page<Note> after(String owner, @After LocalDate start, PageRequest page);
  // ERROR [RangeUnknownComponent] The parameter page of method paged has @To for "page", but record Note has no such component.
  @Query Page<Note> paged(String owner, @To PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
