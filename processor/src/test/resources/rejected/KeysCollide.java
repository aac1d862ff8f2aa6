package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "{kind}#{name}")
record Memo(String owner, String kind, String name) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
  @Query Page<Note> ofOwner(String owner, PageRequest page);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String kind, String name);
}

@SingleTable
// ERROR [KeysCollide] The entities Note ("USER#{owner}", "NOTE#{id}") and Memo ("USER#{owner}", "{kind}#{name}") of table AppTable can have the same key, for example ("USER#x", "NOTE#x") (Note with owner = x, id = x; Memo with owner = x, kind = NOTE, name = x). Start the sort key of Memo with a text of its own, such as "MEMO#...".
interface AppTable {
  Notes notes();
  Memos memos();
}
