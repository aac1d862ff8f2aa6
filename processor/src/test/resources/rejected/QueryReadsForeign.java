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

@Entity(type = "JOB", pk = "JOB#{id}", sk = "JOB")
@ComposedIndex(name = "agenda", pk = "{owner}", sk = "{due}#{id}")
@LocalIndex(name = "local", sk = "{state}")
record Job(String id, String owner, LocalDate due, String state) {}

@Entity(type = "EVENT", pk = "JOB#{owner}", sk = "EVENT#{id}")
@ComposedIndex(name = "agenda", pk = "OWNER", sk = "2026-11-21#{text}")
@LocalIndex(name = "local", sk = "{size}")
record Event(String id, String owner, String text, int size) {}

interface Jobs {
  // ERROR [QueryReadsForeign] The method of reads all items of a partition of the index "agenda", where items of entity Event ("OWNER", "2026-11-21#{text}") can be as well, for example ("OWNER", "2026-11-21#x") (Job with owner = OWNER; Event with text = x). Give the sort key of Job in the index "agenda" a text before its first facet that
  @Query(index = "agenda") Page<Job> of(String owner, PageRequest page);
  // ERROR [QueryReadsForeign] The method from reads all items of a partition of the index "agenda"
  @Query(index = "agenda") Page<Job> from(String owner, @From("due") LocalDate due, PageRequest page);
  // ERROR [QueryReadsForeign] The method due reads sort keys of the index "agenda" that start with "{due}#", where items of entity Event ("OWNER", "2026-11-21#{text}") can be as well, for example ("OWNER", "2026-11-21#x") (Job with owner = OWNER, due = 2026-11-21; Event with text = x).
  @Query(index = "agenda") Page<Job> due(String owner, LocalDate due, PageRequest page);
  // ERROR [QueryReadsForeign] The method one reads the sort key "{due}#{id}" of the index "agenda"
  @Query(index = "agenda") Page<Job> one(String owner, LocalDate due, String id, PageRequest page);
  // ERROR [QueryReadsForeign] The method inState reads the sort key "{state}" of the index "local", where items of entity Event ("JOB#{owner}", "{size}") can be as well, for example ("JOB#x", "p0000000000000000001") (Job with id = x, state = p0000000000000000001; Event with owner = x, size = 1).
  @Query(index = "local") Page<Job> inState(String id, String state, PageRequest page);
}

interface Events {
  // ERROR [QueryReadsForeign] The method agenda reads sort keys of the index "agenda" that start with "2026-11-21#", where items of entity Job ("{owner}", "{due}#{id}") can be as well, for example ("OWNER", "2026-11-21#x")
  @Query(index = "agenda") Page<Event> agenda(PageRequest page);
  // ERROR [QueryReadsForeign] The method ofSize reads the sort key "{size}" of the index "local", where items of entity Job ("JOB#{id}", "{state}") can be as well
  @Query(index = "local") Page<Event> ofSize(String owner, int size, PageRequest page);
}

@SingleTable
interface OtherTable {
  Jobs jobs();
  Events events();
}

@Entity(type = "PRODUCT", pk = "CATALOGUE#{category}", sk = "{title}#{number}")
record Product(String category, String title, int number) {}

@Entity(type = "OFFER", pk = "CATALOGUE#{category}", sk = "OFFER#{price}#{number}")
record Offer(String category, int price, int number) {}

interface Products {
  @Get Optional<Product> get(String category, String title, int number);
}

interface Offers {
  // ERROR [QueryReadsForeign] The method ofCategory reads sort keys that start with "OFFER#", where items of entity Product ("CATALOGUE#{category}", "{title}#{number}") can be as well, for example ("CATALOGUE#x", "OFFER#p0000000000000000001") (Offer with category = x; Product with category = x, title = OFFER, number = 1). Give the sort key of Product a text before its first facet that Offer does not have there.
  @Query Page<Offer> ofCategory(String category, PageRequest page);
}

@SingleTable
interface ShopTable {
  Products products();
  Offers offers();
}
