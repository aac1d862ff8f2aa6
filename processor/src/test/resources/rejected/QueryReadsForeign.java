package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "NOTE#{id}#MEMO#{name}")
record Memo(String owner, String id, String name) {}

interface Notes {
  // ERROR [QueryReadsForeign] The method ofOwner reads sort keys that start with "NOTE#", where items of entity Memo ("USER#{owner}", "NOTE#{id}#MEMO#{name}") can be as well, for example ("USER#x", "NOTE#x#MEMO#x") (Note with owner = x; Memo with owner = x, id = x, name = x). Give the sort key of Note a text of its own before its first facet that differs from theirs.
  @Query Page<Note> ofOwner(String owner, PageRequest page);
}

interface Memos {
  @Query Page<Memo> ofNote(String owner, String id, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
  Memos memos();
}
