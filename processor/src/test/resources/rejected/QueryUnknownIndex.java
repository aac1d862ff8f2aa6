package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byText", pk = "text", sk = {"owner", "id"})
record Note(String owner, @GeneratedId String id, String text, @CreatedAt Instant createdAt, @Version long version) {}

interface Notes {
  // ERROR [QueryUnknownIndex] The method ofText reads the index "byTxt", but entity Note has no such index. Indexes: byText. Did you mean "byText"?
  @Query(index = "byTxt")
  Page<Note> ofText(String text, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
