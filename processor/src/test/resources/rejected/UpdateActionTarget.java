package org.example;

import dev.dovetail.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.function.UnaryOperator;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    String text,
    int stars,
    Optional<Integer> reads,
    List<String> comments,
    Set<String> tags,
    Optional<Place> place,
    Instant at,
    @CreatedAt Instant createdAt,
    @Version long version) {}

record Place(String city, Set<String> names, Optional<String> zip) {}

interface Notes {
  // ERROR [UpdateActionTarget] The method write has @Add for text, but text is of type String. @Add and @Subtract are for numbers. Set it: String text
  @Update Note write(String owner, String id, @Add String text);

  // ERROR [UpdateActionTarget] The method wait has @Subtract for at, but at is of type Instant. @Add and @Subtract are for numbers. Set it: Instant at
  @Update Note wait(String owner, String id, @Subtract("at") int seconds);

  // ERROR [UpdateActionTarget] The method comment has @Append for tags, but tags is of type Set<String>. @Append and @Prepend are for lists. Set it: Set<String> tags
  @Update Note comment(String owner, String id, @Append("tags") List<String> more);

  // ERROR [UpdateActionTarget] The method tag has @AddToSet for comments, but comments is of type List<String>. @AddToSet and @DeleteFromSet are for sets. Set it: List<String> comments
  @Update Note tag(String owner, String id, @AddToSet("comments") Set<String> more);

  // ERROR [UpdateActionTarget] The method call has @DeleteFromSet for place.names, but place.names is within a record. DynamoDB changes sets of the item itself only. Set it: @At("place.names") Set<String> names
  @Update Note call(String owner, String id, @DeleteFromSet("place.names") Set<String> less);

  // ERROR [UpdateActionTarget] The method move has @At for id, but id is part of the key of Note. An item keeps its key: create another item, and delete this one.
  @Update Note move(String owner, String id, @At("id") String other);

  // ERROR [UpdateActionTarget] The method forget has @Update(remove) for text, but text is always there. What is removed may be absent: declare it as @Nullable or Optional, or set it: String text
  @Update(remove = {"reads", "text"}) Note forget(String owner, String id);

  // ERROR [UpdateActionTarget] The method leave has @Update(remove) for place.city, but place.city is always there.
  @Update(remove = "place.city") Note leave(String owner, String id);

  // ERROR [UpdateManaged] The parameter time of method age is set by the library. Remove it.
  @Update Note age(String owner, String id, @IfAbsent("createdAt") Instant time);

  // ERROR [ParameterType] The parameter more of method star is of type long, but the component stars of record Note is of type int. Declare it as: @Add("stars") int more
  @Update Note star(String owner, String id, @Add("stars") long more);

  // ERROR [ParameterType] The parameter reads of method read is of type Optional<Integer>, but the component reads of record Note is of type Optional<Integer>, of which @Add takes the value. Declare it as: @Add Integer reads
  @Update Note read(String owner, String id, @Add Optional<Integer> reads);

  // ERROR [ParameterType] The parameter code of method post is of type String, but the component place.zip of record Note is of type Optional<String>. Declare it as: @At("place.zip") Optional<String> code
  @Update Note post(String owner, String id, @At("place.zip") String code);

  // ERROR [MethodReturns] The method rename has @Update and returns Note. It can return Optional<Note> with returnOld = true.
  @Update(returnOld = true) Note rename(String owner, String id, String text);

  // ERROR [MethodReturns] The method swap has @Replace and returns void. It can return Optional<Note> with returnOld = true.
  @Replace(returnOld = true) void swap(Note note);

  // ERROR [KeyParameterMissing] The method count(String owner, int id) does not have the parameter id,
  @Update Note count(String owner, @Add("stars") int id);

  // ERROR [MethodParameters] The method change has @Update with the parameters (String owner, String id, Changes<Note> changes, String text). It takes Changes<Note> once
  @Update Note change(String owner, String id, Changes<Note> changes, String text);
}

@SingleTable
interface AppTable {
  Notes notes();
}
