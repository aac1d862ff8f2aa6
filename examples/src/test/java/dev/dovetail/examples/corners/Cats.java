package dev.dovetail.examples.corners;

import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import java.util.stream.Stream;

/** The animals of one kind. */
interface Cats {
  @Create
  Cat create(Cat animal);

  @Query(index = "byOwner")
  Page<Cat> of(String owner, PageRequest page);

  @Count(index = "byOwner")
  long countOf(String owner);

  @Scan(index = "byOwner")
  Stream<Cat> all();
}
