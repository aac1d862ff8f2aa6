package dev.dovetail.examples.sharding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the entities of every number of shards have in common. */
interface Hit {
  String name();

  int number();

  @Nullable Instant until();
}
