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
  // ERROR [ConditionOnKey] The parameter key of method close has @Expect for id, which is part of the key: with another value, it is another item. Remove it, as the method finds the item by id.
  @Update void close(String owner, String id, String text, @Expect("id") String key);
  // ERROR [ConditionOnKey] The parameter version of method delete has @Expect for version, which is the @Version. Name the parameter version and remove @Expect, which is a StaleVersion if it differs; @Replace expects the version of the record.
  @Delete void delete(String owner, String id, @Expect long version);
  // ERROR [ConditionOnKey] The parameter other of method twice has @Filter for owner, which all items that are read have in common, as they are read by the key ("USER#{owner}", "NOTE#{id}"). Remove one of the two.
  @Query Slice<Note> twice(String owner, @Filter("owner") String other, PageRequest page);
  // ERROR [ConditionOnKey] The parameter votes of method popular has @Filter for votes, which is part of the index "byStatus", and DynamoDB filters by no attribute of a key. Give it without @Filter after all that comes before it in the key, or read the table or another index.
  @Query(index = "byStatus") Slice<Note> popular(String owner, @Filter int votes, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
