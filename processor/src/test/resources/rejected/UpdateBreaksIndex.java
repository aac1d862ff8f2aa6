package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "TASK", pk = "USER#{owner}", sk = "TASK#{id}")
@ComposedIndex(name = "byState", pk = "STATE#{state}", sk = "{region}#{rank}")
@ComposedIndex(name = "byDay", pk = "DAY#{day}", sk = "{assignee}")
@ComposedIndex(name = "byAge", pk = "AGE#{rank}", sk = "{createdAt}#{text}")
@LocalIndex(name = "byVersion", sk = "{version}")
record Task(
    String owner,
    @GeneratedId String id,
    String state,
    String region,
    int rank,
    Optional<LocalDate> day,
    @Nullable String assignee,
    String text,
    @CreatedAt Instant createdAt,
    @Version long version) {}

@interface Nullable {}

interface Tasks {
  // ERROR [UpdateBreaksIndex] The method rank(String owner, String id, int rank, long version) changes rank, but does not know region: items would stay at their old place in the index "byState" ("STATE#{state}", "{region}#{rank}"). Add the parameter String region, or declare @Replace Task replace(Task task); and write back what was read with @Get: replace(new Task(task.owner(), task.id(), task.state(), task.region(), rank, task.day(), task.assignee(), task.text(), task.createdAt(), version)). Its version makes sure that no other write came in between.
  @Update Task rank(String owner, String id, int rank, long version);

  // ERROR [UpdateBreaksIndex] The method plan(String owner, String id, Optional<LocalDate> day, long version) changes day, but does not know assignee: items would stay at their old place in the index "byDay" ("DAY#{day}", "{assignee}"). Add the parameter @Nullable String assignee, or declare
  @Update Task plan(String owner, String id, Optional<LocalDate> day, long version);

  // ERROR [UpdateBreaksIndex] The method assign(String owner, String id, String assignee, long version) changes assignee, but does not know day: items would stay at their old place in the index "byDay" ("DAY#{day}", "{assignee}"). Add the parameter Optional<LocalDate> day, or declare @Replace
  @Update Task assign(String owner, String id, String assignee, long version);

  // ERROR [UpdateBreaksIndex] The method write(String owner, String id, String text, long version) changes text, but does not know createdAt: items would stay at their old place in the index "byAge" ("AGE#{rank}", "{createdAt}#{text}"). Declare @Replace
  @Update Task write(String owner, String id, String text, long version);

  // ERROR [UpdateBreaksIndex] The method move(String owner, String id, String state) changes version, but does not know version: items would stay at their old place in the index "byVersion" ("USER#{owner}", "{version}"). Add the parameter long version, or declare
  @Update Task move(String owner, String id, String state);
}

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@ComposedIndex(name = "byPlace", pk = "PLACE#{country}#{city}", sk = "{at}")
@LocalIndex(name = "byTime", sk = "NOTE#{text}#{at}#{city}")
record Note(String owner, String id, String country, String city, String text, @UpdatedAt Instant at) {}

interface Notes {
  // ERROR [UpdateBreaksIndex] The method move(String owner, String id, String city) changes city, at, but does not know country: items would stay at their old place in the index "byPlace" ("PLACE#{country}#{city}", "{at}"). Add the parameter String country, or declare @Replace Note replace(Note note); and write back what was read with @Get: replace(new Note(note.owner(), note.id(), note.country(), city, note.text(), note.at())). Add the component @Version long version to Note, or a write in between is lost.
  // ERROR [UpdateBreaksIndex] The method move(String owner, String id, String city) changes city, at, but does not know text: items would stay at their old place in the index "byTime" ("USER#{owner}", "NOTE#{text}#{at}#{city}").
  @Update Note move(String owner, String id, String city);

  // ERROR [UpdateBreaksIndex] The method write(String owner, String id, String text) changes text, at, but does not know city: items would stay at their old place in the index "byTime" ("USER#{owner}", "NOTE#{text}#{at}#{city}").
  @Update Note write(String owner, String id, String text);
}

@SingleTable
interface AppTable {
  Tasks tasks();
  Notes notes();
}
