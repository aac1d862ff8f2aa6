package dev.dovetail.examples.hostile;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.util.Optional;

/** The letters. */
interface Letters {
  @Create
  Letter create(Letter letter);

  @Get(consistent = true)
  Optional<Letter> get(String owner, String id);

  @Query
  Page<Letter> of(String owner, PageRequest page);

  @Query(index = "byState")
  Page<Letter> inState(String state, PageRequest page);
}
