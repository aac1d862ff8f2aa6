package org.example;

import dev.dovetail.*;
import java.util.*;
import java.util.stream.Stream;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byTopic", pk = "topic", sk = "stars", projection = ProjectionType.KEYS_ONLY)
@ComposedIndex(name = "byStars", pk = "STARS#{stars}", projection = ProjectionType.INCLUDE, include = {"id", "text"})
record Note(String owner, String id, String text, int stars, String topic) {}

@Projection(of = Note.class)
record NoteText(String id, String text) {}

@Projection(of = Note.class)
record NoteStars(String topic, int stars) {}

interface Notes {
  // ERROR [IndexLacksComponent] The method onTopic returns owner, id, text, which the index "byTopic" does not hold. It holds: stars, topic. Include the rest in the index of Note,
  @Query(index = "byTopic") Page<Note> onTopic(String topic, PageRequest page);
  // ERROR [IndexLacksComponent] The method texts returns id, text, which the index "byTopic" does not hold. It holds: stars, topic. Include the rest in the index of Note,
  @Query(index = "byTopic") Stream<NoteText> texts(String topic);
  @Query(index = "byTopic") Page<NoteStars> stars(String topic, PageRequest page);
  @Count(index = "byTopic") long number(String topic);
  @Query(index = "byStars") Page<NoteText> starred(int stars, PageRequest page);
  // ERROR [IndexLacksComponent] The method allStarred returns owner, stars, topic, which the index "byStars" does not hold. It holds: id, text. Include the rest in the index of Note,
  @Query(index = "byStars") Iterable<Note> allStarred(int stars);
}

@SingleTable
interface AppTable {
  Notes notes();
}
