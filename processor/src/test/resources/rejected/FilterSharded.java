package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Sharded(10)
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byText", pk = "text", sk = "id")
record Note(String owner, String id, String text, int votes) {}

interface Notes {
  @Query Page<Note> all(String owner, PageRequest page);
  // ERROR [FilterSharded] The method with has a filter and reads 10 shards in one order, each as far as the others, so that what it looks at can't be bounded. Read a Page and filter it, or read by an index, which is not sharded.
  @Query Slice<Note> with(String owner, @Filter int votes, PageRequest page);
  // ERROR [FilterSharded] The method some has a filter and reads 10 shards
  @Query Slice<Note> some(String owner, Condition<Note> condition, PageRequest page);
  @Query(index = "byText") Slice<Note> indexed(String text, @Filter int votes, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
