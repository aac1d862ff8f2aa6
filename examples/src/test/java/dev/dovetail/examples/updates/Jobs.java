package dev.dovetail.examples.updates;

import dev.dovetail.Add;
import dev.dovetail.Changes;
import dev.dovetail.Create;
import dev.dovetail.Modify;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.time.Instant;
import java.util.function.UnaryOperator;

interface Jobs {
  @Create
  Job add(String queue, String id, String state, int tries, Instant until);

  @Update
  Job fail(String queue, String id, @Add("tries") int more, long version);

  @Update
  Job change(String queue, String id, Changes<Job> changes, long version);

  @Modify
  Job modify(String queue, String id, UnaryOperator<Job> change);

  @Query(index = "byState")
  Page<Job> inState(String state, PageRequest page);

  @Query(index = "byChange", consistent = true)
  Page<Job> byChange(String queue, PageRequest page);
}
