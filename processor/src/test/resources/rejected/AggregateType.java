package org.example;

import dev.dovetail.*;
import java.util.*;

@Entity(type = "USER", pk = "USER#{userId}", sk = "USER")
record User(String userId, String name) {}

// ERROR [AggregateType] @Aggregate is on Many, which has maxItems = 1001, but can have 1 to 1000. Declare it as: @Aggregate(maxItems = 1000) record Many(...) {}
@Aggregate(maxItems = 1001)
record Many(User user) {}

// ERROR [AggregateType] @Aggregate is on None, which is no record with components. Declare it as: @Aggregate(maxItems = 1000) record None(...) {}
@Aggregate
record None() {}

// ERROR [AggregateType] @Aggregate is on Generic, which has type parameters. Declare it as: @Aggregate(maxItems = 1000) record Generic(...) {}
@Aggregate
record Generic<T>(User user) {}

interface Users {
  @Query Page<User> get(String userId, PageRequest page);
  @Query Optional<Many> many(String userId);
  @Query Optional<None> none(String userId);
  @Query Optional<Generic<String>> generic(String userId);
}

@SingleTable
interface AppTable {
  Users users();
}
