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
  // ERROR [UpdatePathUnknown] The method star has @Add for "star", but record Note has no component "star". Components: owner, id, text, stars, reads, comments, tags, place, at, createdAt, version. Did you mean stars?
  @Update Note star(String owner, String id, @Add("star") int more);

  // ERROR [UpdatePathUnknown] The method move has @At for "place.town", but record Place has no component "town". Components: city, names, zip.
  @Update Note move(String owner, String id, @At("place.town") String town);

  // ERROR [UpdatePathUnknown] The method cut has @Update(remove) for "text.start", but text is no record, so it has no components. Name text itself.
  @Update(remove = "text.start") Note cut(String owner, String id);

  // ERROR [UpdatePathUnknown] The method add has @Add for "more", but record Note has no component "more".
  @Update Note add(String owner, String id, @Add int more);
}

@SingleTable
interface AppTable {
  Notes notes();
}
