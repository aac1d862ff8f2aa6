package org.example;

import dev.dovetail.BatchPut;
import dev.dovetail.Get;
import java.util.List;
import java.util.Optional;

public interface Tags {
  @BatchPut(unguarded = true)
  void putAll(List<Tag> tags);

  @Get
  Optional<Tag> get(String userId, String name);
}
