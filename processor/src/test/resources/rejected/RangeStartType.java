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
  // ERROR [RangeStartType] The parameter day of method start has @StartsWith for day, which is of type LocalDate. Only a String starts with another: write @From and @To.
  @Query Page<Note> start(String owner, @StartsWith LocalDate day, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
