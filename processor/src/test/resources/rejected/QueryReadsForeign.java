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
  // ERROR [QueryReadsForeign] The method ofOwner reads sort keys that start with "NOTE#", where items of entity Memo ("USER#{owner}", "NOTE#{id}#MEMO#{name}") can be as well, for example ("USER#x", "NOTE#x#MEMO#x") (Note with owner = x; Memo with owner = x, id = x, name = x). Give the sort key of Note a text before its first facet that Memo does not have there.
  @Query Page<Note> ofOwner(String owner, PageRequest page);

  // ERROR [QueryReadsForeign] The method since reads sort keys that start with "NOTE#", where items of entity Memo
  @Query Page<Note> since(String owner, @From String id, @To("id") String last, PageRequest page);

  // ERROR [QueryReadsForeign] The method named reads sort keys that start with "NOTE#", where items of entity Memo
  @Query Page<Note> named(String owner, @StartsWith String id, PageRequest page);
}

interface Memos {
  @Query Page<Memo> since(String owner, String id, @After String name, PageRequest page);
  @Query Page<Memo> ofNote(String owner, String id, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
  Memos memos();
}

@Entity(type = "TASK", pk = "TASK#{id}", sk = "TASK")
@ComposedIndex(name = "byPerson", pk = "PERSON#{assignee}", sk = "{due}#{id}")
@ComposedIndex(name = "byPlace", pk = "PLACE#{place}", sk = "TASK#{due}")
@LocalIndex(name = "byDue", sk = "{due}")
record Task(String id, Optional<String> assignee, LocalDate due, String place) {}

@Entity(type = "VISIT", pk = "{kind}#{id}", sk = "VISIT")
@ComposedIndex(name = "byPerson", pk = "PERSON#{visitor}", sk = "{purpose}#{id}")
@ComposedIndex(name = "byPlace", pk = "PLACE#{place}", sk = "VISIT#{id}")
@LocalIndex(name = "byDue", sk = "{purpose}")
record Visit(String kind, String id, String visitor, String purpose, String place) {}

interface Tasks {
  // ERROR [QueryReadsForeign] The method ofPerson reads all items of a partition of the index "byPerson", where items of entity Visit ("PERSON#{visitor}", "{purpose}#{id}") can be as well, for example ("PERSON#x",
  @Query(index = "byPerson") Page<Task> ofPerson(String assignee, PageRequest page);

  // ERROR [QueryReadsForeign] The method ofPersonOn reads sort keys of the index "byPerson" that start with "{due}#", where items of entity Visit ("PERSON#{visitor}", "{purpose}#{id}") can be as well
  @Query(index = "byPerson") Page<Task> ofPersonOn(String assignee, LocalDate due, PageRequest page);

  // ERROR [QueryReadsForeign] The method due reads all items of a partition of the index "byDue", where items of entity Visit ("{kind}#{id}", "{purpose}") can be as well
  @Query(index = "byDue", consistent = true) Page<Task> due(String id, PageRequest page);

  @Query(index = "byPlace") Page<Task> at(String place, PageRequest page);
}

interface Visits {
  @Query(index = "byPlace") Page<Visit> at(String place, PageRequest page);
}

@SingleTable
interface PeopleTable {
  Tasks tasks();
  Visits visits();
}
