package org.example;

import dev.dovetail.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.function.UnaryOperator;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    String text,
    int stars,
    Optional<Integer> reads,
    List<String> comments,
    Set<String> tags,
    Optional<Place> place,
    Instant at,
    @CreatedAt Instant createdAt,
    @Version long version) {}

record Place(String city, Set<String> names, Optional<String> zip) {}

interface Notes {
  @Update Note star(String owner, String id,
      // ERROR [UpdateActionMisplaced] The parameter stars of method star has @Subtract, and has @Add as well. A parameter does one thing: write a parameter for each.
      @Add @Subtract int stars);

  // ERROR [UpdateActionMisplaced] The parameter stars of method get has @Add, but the method has @Get. Only @Update changes a part of an item: remove it.
  @Get Optional<Note> get(String owner, String id, @Add int stars);

  // ERROR [UpdateActionMisplaced] The parameter note of method replace has @At, but the method has @Replace. Only
  @Replace Note replace(@At("text") Note note);
}

@SingleTable
interface AppTable {
  Notes notes();
}
