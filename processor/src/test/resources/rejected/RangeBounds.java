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
  // ERROR [RangeBounds] The method lower has the bounds @From day, @After start. A range has one of @From and @After, one of @To and @Before, or one of each, or @StartsWith alone, each on a parameter of its own.
  @Query Page<Note> lower(String owner, @From LocalDate day, @After("day") LocalDate start, PageRequest page);
  // ERROR [RangeBounds] The method upper has the bounds @Before day, @Before end.
  @Query Page<Note> upper(String owner, @Before LocalDate day, @Before("day") LocalDate end, PageRequest page);
  // ERROR [RangeBounds] The method start has the bounds @StartsWith id, @To end.
  @Query Page<Note> start(String owner, LocalDate day, @StartsWith String id, @To("id") String end, PageRequest page);
  // ERROR [RangeBounds] The method starts has the bounds @StartsWith id, @StartsWith other.
  @Query Page<Note> starts(String owner, LocalDate day, @StartsWith String id, @StartsWith("id") String other, PageRequest page);
  // ERROR [RangeBounds] The method both has the bounds @From day, @To day.
  @Query Page<Note> both(String owner, @From @To LocalDate day, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
