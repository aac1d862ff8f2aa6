package org.example;

import dev.dovetail.*;
import java.util.*;

@Entity(type = "USER", pk = "USER#{userId}", sk = "USER")
record User(String userId, String name) implements Mine {}

@Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{id}")
record Note(String userId, String id) implements Mine {}

@Entity(type = "SESSION", pk = "USER#{owner}", sk = "SESSION#{id}")
record Session(String owner, String id) {}

@Entity(type = "GROUP", pk = "GROUP#{userId}", sk = "GROUP")
record Group(String userId) {}

sealed interface Mine permits User, Note {}

@Aggregate
record Everything(User user, List<Note> notes) {}

interface Users {
  // ERROR [CollectionReadsForeign] The method all reads all items of a partition, where items of entity Session ("USER#{owner}", "SESSION#{id}") can be as well, for example ("USER#x", "SESSION#x") (User with userId = x; Session with owner = x, id = x), but Mine is not for them. Let it take Session too, or give Session another partition key.
  @Query Page<Mine> all(String userId, PageRequest page);
  // ERROR [CollectionReadsForeign] The method everything reads all items of a partition, where items of entity Session
  @Query Optional<Everything> everything(String userId);
}

interface Sessions {
  @Query Page<Session> ofUser(String owner, PageRequest page);
}

interface Groups {
  @Query Page<Group> get(String userId, PageRequest page);
}

@SingleTable
interface AppTable {
  Users users();
  Sessions sessions();
  Groups groups();
}
