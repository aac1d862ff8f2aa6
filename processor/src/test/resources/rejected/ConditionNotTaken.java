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
  // ERROR [ConditionNotTaken] The parameter condition of method create is a Condition<Note>, but a create needs that there is no item to compare with. Remove it.
  @Create void create(Note note, Condition<Note> condition);
  // ERROR [ConditionNotTaken] The parameter text of method created has @Expect, but a create needs that there is no item to compare with. Remove it.
  @Create void created(Note note, @Expect String text);
  // ERROR [ConditionNotTaken] The parameter status of method open has @Expect, but the method writes nothing. Remove it, and compare what it returns.
  @Get Optional<Note> open(String owner, String id, @Expect Status status);
  // ERROR [ConditionNotTaken] The parameter status of method filtered has @Filter, but the method reads what it has the key of. Remove it.
  @Get Optional<Note> filtered(String owner, String id, @Filter Status status);
  // ERROR [ConditionNotTaken] The parameter status of method expecting has @Expect, but the method reads many items, and leaves some out by @Filter. Write @Filter.
  @Query Slice<Note> expecting(String owner, @Expect Status status, PageRequest page);
  // ERROR [ConditionNotTaken] The parameter from of method filtering has @Filter, but the method is about one item, and compares it by @Expect. Write @Expect.
  @Update void filtering(String owner, String id, String text, @Filter("text") String from);
  // ERROR [ConditionNotTaken] The parameter condition of method all is a Condition<Note>, but DynamoDB takes no conditions in a batch. Remove it, or write the items one by one.
  @BatchDelete(unguarded = true) void all(String owner, List<String> ids, Condition<Note> condition);
  // ERROR [ConditionNotTaken] The parameter id of method since has @Filter, but it is a bound of the range as well. Keep one of the two.
  @Query Slice<Note> since(String owner, @Filter @From String id, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
