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

@Entity(type = "DAY", pk = "{on}#{on}", sk = "{flag}#{size}")
record Day(LocalDate on, boolean flag, int size) {}

// Their queries are refused for the same reason, which is reported once.
@Entity(type = "SWITCH", pk = "{a}#2026-11-21", sk = "{b}#{c}")
record Switch(LocalDate a, boolean b, String c) {}

interface Days {
  @Query Page<Day> of(LocalDate on, PageRequest page);
}

interface Switches {
  @Query Page<Switch> of(LocalDate a, PageRequest page);
}

@SingleTable
// ERROR [KeysCollide] The entities Day ("{on}#{on}", "{flag}#{size}") and Switch ("{a}#2026-11-21", "{b}#{c}") of table DayTable can have the same key, for example ("2026-11-21#2026-11-21", "1#p0000000000000000001") (Day with on = 2026-11-21, flag = true, size = 1; Switch with a = 2026-11-21, b = true, c = p0000000000000000001). Start the sort key of Switch with a text of its own, such as "SWITCH#...".
interface DayTable {
  Days days();
  Switches switches();
}

@Entity(type = "a b", pk = "{a}", sk = "x")
record Odd(String a) {}

@Entity(type = "REST", pk = "{a}", sk = "{b}")
record Rest(String a, String b) {}

interface Odds {
  @Get Optional<Odd> get(String a);
}

interface Rests {
  @Get Optional<Rest> get(String a, String b);
}

@SingleTable
// ERROR [KeysCollide] The entities Odd ("{a}", "x") and Rest ("{a}", "{b}") of table OddTable can have the same key, for example ("x", "x") (Odd with a = x; Rest with a = x, b = x). Start the sort key of Rest with a text of its own, such as "REST#...".
interface OddTable {
  Odds odds();
  Rests rests();
}

@SingleTable
// ERROR [KeysCollide] The entities Rest ("{a}", "{b}") and Odd ("{a}", "x") of table RestTable can have the same key, for example ("x", "x") (Rest with a = x, b = x; Odd with a = x). Start the sort key of Odd with a text of its own, such as "ODD#...".
interface RestTable {
  Rests rests();
  Odds odds();
}
