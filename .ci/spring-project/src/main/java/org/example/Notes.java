package org.example;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.Optional;

public interface Notes {
  @Create
  Note add(String userId, String topic, String text);

  @Get
  Optional<Note> get(String userId, String id);

  @Query(index = "byTopic")
  Page<Note> ofTopic(String userId, String topic, PageRequest page);
}
