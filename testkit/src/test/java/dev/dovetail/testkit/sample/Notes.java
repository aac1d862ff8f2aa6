package dev.dovetail.testkit.sample;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.Optional;

public interface Notes {
  @Create
  Note create(Note note);

  @Get
  Optional<Note> get(String owner, String id);

  @Query(index = "byFolder")
  Page<Note> inFolder(String owner, String folder, PageRequest page);
}
