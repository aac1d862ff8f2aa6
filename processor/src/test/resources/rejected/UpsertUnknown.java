package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{createdAt}")
record Note(String owner, @CreatedAt Instant createdAt, String text) {}

interface Notes {
  // ERROR [UpsertUnknown] The method put has @Upsert, but the key of Note is made of createdAt, which has @CreatedAt and stays as the item has it: an upsert does not read the item. Write it with @Create and @Replace, or take createdAt out of the template.
  @Upsert Note put(Note note);
}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
@ComposedIndex(name = "byTime", pk = "TIMES#{owner}", sk = "{createdAt}")
record Memo(String owner, String id, @CreatedAt Instant createdAt, @Version long version) {}

interface Memos {
  // ERROR [UpsertUnknown] The method put has @Upsert, but the index "byTime" is made of createdAt, which has @CreatedAt
  @Upsert Memo put(String owner, String id);
  @Query(index = "byTime") Page<Memo> list(String owner, PageRequest page);
}

@Entity(type = "TASK", pk = "TASKS#{owner}", sk = "TASK#{id}")
@ComposedIndex(name = "byCount", pk = "COUNTS#{owner}", sk = "{version}")
@ComposedIndex(name = "byTicket", pk = "TICKETS#{owner}", sk = "{ticket}")
record Task(String owner, String id, @GeneratedId String ticket, @Version long version) {}

interface Tasks {
  // ERROR [UpsertUnknown] The method put has @Upsert, but the index "byTicket" is made of ticket, which has @GeneratedId
  @Upsert Task put(Task task);
  @Query(index = "byCount") Page<Task> list(String owner, PageRequest page);
  @Query(index = "byTicket") Page<Task> tickets(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
  Memos memos();
  Tasks tasks();
}
