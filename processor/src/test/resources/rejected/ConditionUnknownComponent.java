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
  // ERROR [ConditionUnknownComponent] The parameter from of method close has @Expect for "from", but record Note has no such component. Components: owner, id, text, status, votes, version.
  @Update void close(String owner, String id, String text, @Expect String from);
  // ERROR [ConditionUnknownComponent] The parameter status of method open has @Filter for "state", but record Note has no such component. Components: owner, id, text, status, votes, version. Did you mean "status"?
  @Query Slice<Note> open(String owner, @Filter("state") Status status, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
