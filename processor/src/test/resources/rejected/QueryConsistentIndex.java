package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byText", pk = "text", sk = {"owner", "id"})
@ComposedIndex(name = "ofAll", pk = "NOTES")
@LocalIndex(name = "byTime", sk = "TIME#{createdAt}")
record Note(String owner, @GeneratedId String id, String text, @CreatedAt Instant createdAt, @Version long version) {}

interface Notes {
  // ERROR [QueryConsistentIndex] The method ofText asks for a consistent read of the index "byText".
  @Query(index = "byText", consistent = true)
  Page<Note> ofText(String text, PageRequest page);

  // ERROR [QueryConsistentIndex] The method ofAll asks for a consistent read of the index "ofAll".
  @Query(index = "ofAll", consistent = true)
  Page<Note> ofAll(PageRequest page);

  @Query(index = "byTime", consistent = true)
  Page<Note> byTime(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
