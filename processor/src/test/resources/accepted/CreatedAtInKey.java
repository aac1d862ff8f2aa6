package org.example;

import dev.dovetail.*;
import java.time.Instant;
import java.util.Optional;

/** The time of creation is part of the key, so an update names it to say which item it means. */
final class CreatedAtInKey {
  @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{createdAt}#{id}")
  record Note(
      String owner, @GeneratedId String id, String text, @CreatedAt Instant createdAt, @Version long version) {}

  interface Notes {
    @Create Note create(String owner, String text);
    @Get Optional<Note> get(String owner, Instant createdAt, String id);
    @Update Note change(String owner, Instant createdAt, String id, String text, long version);
    @Delete void delete(String owner, Instant createdAt, String id);
  }

  @SingleTable
  interface AppTable {
    Notes notes();
  }
}
