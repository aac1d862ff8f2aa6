package org.example;

import dev.dovetail.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.function.UnaryOperator;

@Entity(type = "TASK", pk = "USER#{owner}", sk = "TASK#{id}")
@ComposedIndex(name = "byRank", pk = "TEAM#{team}", sk = "{rank}#{id}")
@Index(name = "byStars", pk = "owner", sk = "stars")
record Task(String owner, String id, Optional<String> team, int rank, int stars) {}

interface Tasks {
  @Update Task star(String owner, String id, @Add int stars);

  // ERROR [UpdateComputesIndex] The method raise has @Add for rank, but the key of the index "byRank" ("TEAM#{team}", "{rank}#{id}") is composed of its value, which only DynamoDB would know. Set it: int rank, change the whole record with @Modify, or make the index an @Index, which holds the attribute itself.
  @Update Task raise(String owner, String id, Optional<String> team, @Add int rank);

  // ERROR [UpdateComputesIndex] The method join has @IfAbsent for team, but the key of
  @Update Task join(String owner, String id, @IfAbsent String team, int rank);

  @Update(remove = "team") Task leave(String owner, String id, @Add int rank);
}

@SingleTable
@SuppressWarnings("IndexUnused")
interface AppTable {
  Tasks tasks();
}
