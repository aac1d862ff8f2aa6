package dev.dovetail.testkit.sample;

import dev.dovetail.Get;
import java.util.Optional;

/** A repository of no table. */
public interface Orphans {
  @Get
  Optional<String> get(String id);
}
