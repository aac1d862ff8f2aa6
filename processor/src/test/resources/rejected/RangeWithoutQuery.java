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
  // ERROR [RangeWithoutQuery] The parameter id of method get has @From, but the method has @Get. Only @Query and @Count read a range: remove it.
  @Get Optional<Note> get(String owner, LocalDate day, @From String id);
  // ERROR [RangeWithoutQuery] The parameter start of method delete has @StartsWith, but the method has @Delete.
  @Delete void delete(String owner, LocalDate day, @StartsWith("id") String start);
}

@SingleTable
interface AppTable {
  Notes notes();
}
