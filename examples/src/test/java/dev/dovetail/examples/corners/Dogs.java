package dev.dovetail.examples.corners;

import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import java.util.stream.Stream;

/** The animals of one kind. */
interface Dogs {
  @Create
  Dog create(Dog animal);

  @Query(index = "byOwner")
  Page<Dog> of(String owner, PageRequest page);

  @Count(index = "byOwner")
  long countOf(String owner);

  @Scan(index = "byOwner")
  Stream<Dog> all();
}
