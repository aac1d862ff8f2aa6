package org.example;

import dev.dovetail.*;
import java.time.*;
import java.util.*;

/** Designs that are disjoint for reasons that no segment shows alone. */
final class DisjointKeys {
  // One component in both keys: USER#x, PROFILE#x against USER#NOTE, PROFILE#MEMO.
  @Entity(type = "PROFILE", pk = "USER#{owner}", sk = "PROFILE#{owner}")
  record Profile(String owner) {}

  @Entity(type = "DEFAULT", pk = "USER#NOTE", sk = "PROFILE#MEMO")
  record Default() {}

  // One component twice in one key.
  @Entity(type = "PAIR", pk = "PAIR", sk = "{a}#{a}")
  record Pair(String a) {}

  @Entity(type = "UNLIKE", pk = "PAIR", sk = "A#B")
  record Unlike() {}

  // Texts of different forms: no folded text has upper case, no month is a date.
  @Entity(type = "DAY", pk = "DAYS", sk = "{on}")
  record Day(LocalDate on) {}

  @Entity(type = "NO_DAY", pk = "DAYS", sk = "2026-02-30")
  record NoDay() {}

  @Entity(type = "NUMBER", pk = "DAYS", sk = "{number}")
  record Number(int number) {}

  // The items of two entities in one index, apart by a text of their own.
  @Entity(type = "TASK", pk = "TASK#{id}", sk = "TASK")
  @ComposedIndex(name = "agenda", pk = "{owner}", sk = "TASK#{due}")
  record Task(String id, String owner, Optional<LocalDate> due) {}

  @Entity(type = "EVENT", pk = "EVENT#{id}", sk = "EVENT")
  @ComposedIndex(name = "agenda", pk = "{owner}", sk = "EVENT#{at}")
  record Event(String id, String owner, Instant at) {}

  // A query of USER#x and the prefix LOG#x# cannot read USER#NOTE, LOG#MEMO#...
  @Entity(type = "LOG", pk = "USER#{owner}", sk = "LOG#{owner}#{number}")
  record Log(String owner, long number) {}

  @Entity(type = "LEGACY", pk = "USER#NOTE", sk = "LOG#MEMO#{number}")
  record Legacy(long number) {}

  interface Profiles {
    @Get Optional<Profile> get(String owner);
  }

  interface Defaults {
    @Get Optional<Default> get();
  }

  interface Pairs {
    @Get Optional<Pair> get(String a);
  }

  interface Unlikes {
    @Get Optional<Unlike> get();
  }

  interface Days {
    @Get Optional<Day> get(LocalDate on);
  }

  interface NoDays {
    @Get Optional<NoDay> get();
  }

  interface Numbers {
    @Get Optional<Number> get(int number);
  }

  interface Tasks {
    @Query(index = "agenda") Page<Task> of(String owner, PageRequest page);
    @Query(index = "agenda") Page<Task> from(String owner, @From("due") LocalDate due, PageRequest page);
  }

  interface Events {
    @Query(index = "agenda") Page<Event> of(String owner, PageRequest page);
  }

  interface Logs {
    @Query Page<Log> of(String owner, PageRequest page);
  }

  interface Legacies {
    @Query Page<Legacy> all(PageRequest page);
  }

  @SingleTable
  interface AppTable {
    Profiles profiles();
    Defaults defaults();
    Pairs pairs();
    Unlikes unlikes();
    Days days();
    NoDays noDays();
    Numbers numbers();
    Tasks tasks();
    Events events();
    Logs logs();
    Legacies legacies();
  }
}
