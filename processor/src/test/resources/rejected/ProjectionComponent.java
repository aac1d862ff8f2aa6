package org.example;

import dev.dovetail.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, @Nullable String text, int stars, Optional<String> topic) {}

@Projection(of = Note.class)
record NoteLine(
    String id,
    // ERROR [ProjectionComponent] The projection NoteLine has the component txt, but record Note has no such component. Components: owner, id, text, stars, topic. Did you mean text?
    String txt,
    // ERROR [ProjectionComponent] The projection NoteLine has the component text, which in record Note may be null. Declare it as: @Nullable String text
    String text,
    // ERROR [ProjectionComponent] The projection NoteLine has the component stars, of type long, but in record Note it is of type int. Declare it as: int stars
    long stars,
    // ERROR [ProjectionComponent] The projection NoteLine has the component topic, of type String, but in record Note it is of type Optional<String>. Declare it as: Optional<String> topic
    String topic) {}

@Projection(of = Note.class)
record NoteStars(@Nullable String text, int stars, Optional<String> topic) {}

interface Notes {
  @Query Page<NoteLine> lines(String owner, PageRequest page);
  @Query Page<NoteStars> stars(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
