package dev.dovetail.examples.ranges;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.To;

/** Every range over a composed key, in both directions. */
interface KeyRanges<E, T> {
  @Query
  Page<E> from(String box, @From("value") T bound, PageRequest page);

  @Query
  Page<E> after(String box, @After("value") T bound, PageRequest page);

  @Query
  Page<E> to(String box, @To("value") T bound, PageRequest page);

  @Query
  Page<E> before(String box, @Before("value") T bound, PageRequest page);

  @Query
  Page<E> fromTo(String box, @From("value") T lower, @To("value") T upper, PageRequest page);

  @Query
  Page<E> fromBefore(
      String box, @From("value") T lower, @Before("value") T upper, PageRequest page);

  @Query
  Page<E> afterTo(String box, @After("value") T lower, @To("value") T upper, PageRequest page);

  @Query
  Page<E> afterBefore(
      String box, @After("value") T lower, @Before("value") T upper, PageRequest page);

  @Query(descending = true)
  Page<E> fromDown(String box, @From("value") T bound, PageRequest page);

  @Query(descending = true)
  Page<E> afterDown(String box, @After("value") T bound, PageRequest page);

  @Query(descending = true)
  Page<E> toDown(String box, @To("value") T bound, PageRequest page);

  @Query(descending = true)
  Page<E> beforeDown(String box, @Before("value") T bound, PageRequest page);

  @Query(descending = true)
  Page<E> fromToDown(String box, @From("value") T lower, @To("value") T upper, PageRequest page);

  @Query(descending = true)
  Page<E> fromBeforeDown(
      String box, @From("value") T lower, @Before("value") T upper, PageRequest page);

  @Query(descending = true)
  Page<E> afterToDown(String box, @After("value") T lower, @To("value") T upper, PageRequest page);

  @Query(descending = true)
  Page<E> afterBeforeDown(
      String box, @After("value") T lower, @Before("value") T upper, PageRequest page);
}
