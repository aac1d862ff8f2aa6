package dev.dovetail.examples.sharding;

import dev.dovetail.After;
import dev.dovetail.BatchPut;
import dev.dovetail.Before;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.StartsWith;
import dev.dovetail.To;
import java.util.List;

/** Queries of every kind over one partition. */
interface HitQueries<E extends Hit> {
  @BatchPut(unguarded = true)
  void putAll(List<E> hits);

  @Query(consistent = true)
  Page<E> all(String box, PageRequest page);

  @Query(consistent = true, descending = true)
  Page<E> allDown(String box, PageRequest page);

  @Query(includeExpired = true)
  Page<E> history(String box, PageRequest page);

  @Query
  Page<E> named(String box, String name, PageRequest page);

  @Query(descending = true)
  Page<E> namedDown(String box, String name, PageRequest page);

  @Query
  Page<E> starting(String box, @StartsWith("name") String start, PageRequest page);

  @Query
  Page<E> within(String box, @From("name") String from, @To("name") String to, PageRequest page);

  @Query(descending = true)
  Page<E> withinDown(
      String box, @After("name") String after, @Before("name") String before, PageRequest page);

  @Query
  Page<E> exactly(String box, String name, int number, PageRequest page);
}
