package org.example;

import dev.dovetail.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class ComposedIndexes {
  @SuppressWarnings("IndexUnused")
  @Entity(type = "TASK", pk = "USER#{owner}", sk = "TASK#{id}")
  @ComposedIndex(name = "by-state", pk = "{state}#{state}#{level}", sk = "{state}#{size}")
  @ComposedIndex(name = "by.state", pk = "STATE", sk = "{due}")
  @ComposedIndex(name = "7days", pk = "DAYS#{due}")
  @ComposedIndex(name = "byTime", pk = "TIME#{now}", sk = "{version}#{update}")
  @LocalIndex(name = "---", sk = "{level}#{now}")
  record Task(
      String owner,
      UUID id,
      String state,
      Optional<Long> level,
      @Nullable Integer size,
      Optional<LocalDate> due,
      boolean update,
      @UpdatedAt Instant now,
      @Version long version) {}

  interface Tasks {
    @Create Task create(Task task);
    @Replace Task replace(Task now);
    @Update Task all(
        String owner,
        UUID id,
        String state,
        Optional<Long> level,
        int size,
        Optional<LocalDate> due,
        boolean update,
        long version);
    @Update Task some(
        String owner,
        UUID id,
        String state,
        Optional<Long> level,
        @Nullable Integer size,
        boolean update,
        long version);
    @Query(index = "by-state") Page<Task> inState(String state, long level, PageRequest page);
    @Query(index = "by-state")
    Page<Task> ofSize(String state, Long level, int size, PageRequest page);
    @Query(index = "by.state") Page<Task> due(LocalDate due, PageRequest page);
    @Query(index = "7days") Page<Task> onDay(LocalDate due, PageRequest page);
    @Query(index = "---", consistent = true)
    Page<Task> ofLevel(String owner, long level, PageRequest page);
  }

  @SingleTable
  interface AppTable {
    Tasks tasks();
  }
}
