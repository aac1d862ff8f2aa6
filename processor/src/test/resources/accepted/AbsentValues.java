package org.example;

import dev.dovetail.*;
import java.time.Instant;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class AbsentValues {
  @Entity(type = "NOTE", pk = "NOTE#{number}", sk = "NOTE")
  @Index(name = "byTopic", pk = {"topic", "level"}, sk = {"size", "due"})
  record Note(
      Long number,
      Optional<String> topic,
      Optional<Integer> level,
      @Nullable Long size,
      @Nullable Instant due) {}

  interface Notes {
    @Create Note create(long number);
    @Query(index = "byTopic") Page<Note> onTopic(String topic, int level, PageRequest page);
    @Query(index = "byTopic")
    Page<Note> ofSize(String topic, Integer level, long size, PageRequest page);
    @Query(index = "byTopic")
    Page<Note> due(String topic, Integer level, Long size, Instant due, PageRequest page);
    @Update Note resize(long number, long size);
    @Update Note delay(Long number, Optional<String> topic, @Nullable Long size, Instant due);
  }

  @SingleTable
  interface AppTable {
    Notes notes();
  }
}
