package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byStatus", pk = "owner", sk = {"status", "votes"})
record Note(String owner, @GeneratedId String id, String text, Status status, int votes, @Version long version) {}

enum Status { OPEN, DONE }

interface Notes {
  @Get Optional<Note> get(String owner, String id);
  // ERROR [ConditionParameters] The method two has the conditions (Condition<Note> one, Condition<Note> other). It takes at most one, of type Condition<Note>. Put several together by one.and(other) or one.or(other).
  @Query Slice<Note> two(String owner, Condition<Note> one, Condition<Note> other, PageRequest page);
  // ERROR [ConditionParameters] The method text has the conditions (Condition<String> condition). It takes at most one, of type Condition<Note>.
  @Delete void text(String owner, String id, Condition<String> condition);
  // ERROR [ConditionParameters] The method any has the conditions (Condition<?> condition).
  @Delete void any(String owner, String id, Condition<?> condition);
}

@SingleTable
interface AppTable {
  Notes notes();
}
