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
  // ERROR [FilterReturnsPage] The method open has a filter and returns a Page, which is full or the last. DynamoDB filters after it has read: what is left may be little or nothing, and not be the end. Return Slice<Note>, or read by an index that has what the filter compares.
  @Query Page<Note> open(String owner, @Filter Status status, PageRequest page);
  // ERROR [FilterReturnsPage] The method some has a filter and returns a Page
  @Query Page<Note> some(String owner, Condition<Note> condition, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
