package org.example;

import dev.dovetail.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byTopic", pk = "topic", sk = "stars", projection = ProjectionType.KEYS_ONLY)
@Index(name = "byStars", pk = "stars")
@LocalIndex(name = "starred", sk = "STARS#{stars}", projection = ProjectionType.KEYS_ONLY)
record Note(String owner, String id, String text, int stars, String topic) implements Sheet {}

sealed interface Sheet permits Note {}

@Projection(of = Note.class)
record NoteStars(String topic, int stars) {}

interface Notes {
  @Query(index = "byTopic", hydrate = true) Page<Note> onTopic(String topic, PageRequest page);
  @Query(index = "starred", hydrate = true, consistent = true) Page<Note> starred(String owner, int stars, PageRequest page);
  // ERROR [QueryHydrate] The method ofUser has hydrate = true, but reads the table itself, where items are whole. Remove hydrate, or name an index.
  @Query(hydrate = true) Page<Note> ofUser(String owner, PageRequest page);
  // ERROR [QueryHydrate] The method withStars has hydrate = true, but the index "byStars" holds all that it returns. Remove hydrate: each item would be read twice.
  @Query(index = "byStars", hydrate = true) Page<Note> withStars(int stars, PageRequest page);
  // ERROR [QueryHydrate] The method stars has hydrate = true, but the index "byTopic" holds all that it returns. Remove hydrate
  @Query(index = "byTopic", hydrate = true) Page<NoteStars> stars(String topic, PageRequest page);
  // ERROR [QueryHydrate] The method all has hydrate = true, but returns Stream<Note>. Return Page<Note>, with a PageRequest as the last parameter and no filter, or include
  @Query(index = "byTopic", hydrate = true) Stream<Note> all(String topic);
  // ERROR [QueryHydrate] The method sheets has hydrate = true, but returns Page<Sheet>. Return Page<Note>
  @Query(index = "starred", hydrate = true) Page<Sheet> sheets(String owner, PageRequest page);
  // ERROR [QueryHydrate] The method some has hydrate = true, but has a filter, which only sees what the index holds. Return Page<Note>
  @Query(index = "byTopic", hydrate = true) Slice<Note> some(String topic, Condition<Note> filter, PageRequest page);
  @Query(index = "byTopic", hydrate = false) Page<NoteStars> plain(String topic, PageRequest page);
  // ERROR [AsyncNotTaken] The method later has @Query and returns CompletableFuture<Page<Note>>, but its items are read by requests that follow that of the index. Return Page<Note>, and call it
  @Query(index = "byTopic", hydrate = true) CompletableFuture<Page<Note>> later(String topic, PageRequest page);
  @Count(index = "byStars") long number(int stars);
}

@SingleTable
interface AppTable {
  Notes notes();
}
