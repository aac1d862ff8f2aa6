package dev.dovetail.local.sample;

import dev.dovetail.Create;
import dev.dovetail.Get;
import java.util.Optional;

public interface Notes {
  @Create
  void create(String owner, String id, String text);

  @Get
  Optional<String> get(String owner, String id);
}
