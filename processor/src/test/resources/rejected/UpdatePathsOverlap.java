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
  // ERROR [UpdatePathsOverlap] The method move changes place and place.city, which is the same or a part of it, so that either may be last. Change each path once.
  @Update Note move(String owner, String id, Optional<Place> place, @At("place.city") String city);

  // ERROR [UpdatePathsOverlap] The method star changes stars and stars, which is the same or a part of it
  @Update Note star(String owner, String id, @Add("stars") int more, @Subtract("stars") int less);

  // ERROR [UpdatePathsOverlap] The method set changes stars and stars,
  @Update Note set(String owner, String id, @Add("stars") int more, int stars);

  // ERROR [UpdatePathsOverlap] The method leave changes place.zip and place,
  @Update(remove = {"place.zip", "place"}) Note leave(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
