package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, @TimeToLive Instant end) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id, int end) {}

@Entity(type = "LINK", pk = "USER#{owner}", sk = "LINK#{id}")
record Link(String owner, String id, Instant end) {}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Links {
  @Get Optional<Link> get(String owner, String id);
}

@SingleTable
// ERROR [TimeToLiveForeign] The component end of entity Memo holds a number and has the name of the one with @TimeToLive in Note: DynamoDB would take it for the second at which the item expires, and delete the item from table AppTable. Give it another name.
interface AppTable {
  Memos memos();
  Notes notes();
  Links links();
}
