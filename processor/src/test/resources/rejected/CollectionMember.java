package org.example;

import dev.dovetail.*;
import java.util.*;
import java.util.stream.Stream;

@Entity(type = "USER", pk = "USER#{userId}", sk = "USER")
@Index(name = "byName", pk = "userId", sk = "name")
@ComposedIndex(name = "all", pk = "ALL#{userId}")
record User(String userId, String name) implements All, Mixed {}

@Entity(type = "NOTE", pk = "USER#{userId}", sk = "NOTE#{id}")
record Note(String userId, String id) implements All, Mixed {}

@Entity(type = "BOOK", pk = "SHELF#{userId}", sk = "BOOK#{id}")
record Book(String userId, String id) implements Mixed {}

@Entity(type = "RANK", pk = "USER#{userId}", sk = "RANK#{rank}")
record Rank(@CaseInsensitive String userId, int rank) implements Other {}

record Plain(String userId) implements Strange {}

sealed interface All permits User, Note {}

sealed interface Mixed permits User, Note, Book {}

sealed interface Strange permits Plain, Stranger {}

@Entity(type = "STRANGER", pk = "USER#{userId}", sk = "STRANGER#{id}")
record Stranger(String userId, String id) implements Strange, Other {}

sealed interface Other permits Rank, Stranger {}

@Aggregate
record Twice(User user, List<Note> notes, Optional<Note> note) {}

@Aggregate
record Names(User user, List<String> names) {}

interface Users {
  @Query Page<User> get(String userId, PageRequest page);
  @Query Page<All> all(String userId, PageRequest page);
  // ERROR [CollectionMember] The method mixed returns Mixed, but Book has the partition key "SHELF#{userId}". Its entities are records with @Entity and the partition key "USER#{userId}".
  @Query Page<Mixed> mixed(String userId, PageRequest page);
  // ERROR [CollectionMember] The method indexed returns All, but Note is not in the index "all". Its entities are records with @Entity and the partition key "ALL#{userId}" in the index.
  @Query(index = "all") Page<All> indexed(String userId, PageRequest page);
  // ERROR [CollectionMember] The method named returns All, but the index "byName" has one entity in a partition. Its entities are records with @Entity and one partition key.
  @Query(index = "byName") Page<All> named(String userId, PageRequest page);
  // ERROR [CollectionMember] The method twice returns Twice, but Note is in it twice. Its entities are records with @Entity and one partition key.
  @Query Optional<Twice> twice(String userId);
  // ERROR [CollectionMember] The method names returns Names, but String is no entity. Its entities are records with @Entity and one partition key.
  @Query Optional<Names> names(String userId);
  // ERROR [MethodParameters] The method ranged has @Query with the parameters (String userId, String name, PageRequest page). It takes the components of the partition key (userId) and a PageRequest as the last.
  @Query Page<All> ranged(String userId, String name, PageRequest page);
  // ERROR [MethodParameters] The method unpaged has @Query with the parameters (String userId, PageRequest page). It takes the components of the partition key (userId) and no PageRequest.
  @Query Stream<All> unpaged(String userId, PageRequest page);
  // ERROR [MethodReturns] The method list has @Query and returns List<All>. It can return Page<All>, Stream<All> or Iterable<All>.
  @Query List<All> list(String userId);
  // ERROR [MethodReturns] The method foreign has @Query and returns Page<Strangers>. It can return Page<User>, Stream<User> or Iterable<User>.
  @Query Page<Strangers> foreign(String userId, PageRequest page);
}

sealed interface Strangers permits Outsider {}

@Entity(type = "OUTSIDER", pk = "OUT#{userId}", sk = "OUTSIDER")
record Outsider(String userId) implements Strangers {}

interface Everything {
  // ERROR [CollectionMember] The method strange returns Strange, but Plain is no entity. Its entities are records with @Entity and one partition key.
  @Query Page<Strange> strange(String userId, PageRequest page);
}

interface Others {
  // ERROR [CollectionMember] The method others returns Other, but Stranger has {userId} of another type or form than Rank. Its entities are records with @Entity and the partition key "USER#{userId}".
  @Query Page<Other> others(String userId, PageRequest page);
}

@SingleTable
interface AppTable {
  Users users();
  Everything everything();
  Others others();
}
