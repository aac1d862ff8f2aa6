package dev.dovetail.examples.ranges;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.To;

/** Every range over an attribute of an index, in both directions. */
interface IndexRanges<E, T> {
  @Query(index = "byValue")
  Page<E> indexFrom(String box, @From("value") T bound, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexAfter(String box, @After("value") T bound, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexTo(String box, @To("value") T bound, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexBefore(String box, @Before("value") T bound, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexFromTo(String box, @From("value") T lower, @To("value") T upper, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexFromBefore(
      String box, @From("value") T lower, @Before("value") T upper, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexAfterTo(String box, @After("value") T lower, @To("value") T upper, PageRequest page);

  @Query(index = "byValue")
  Page<E> indexAfterBefore(
      String box, @After("value") T lower, @Before("value") T upper, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexFromDown(String box, @From("value") T bound, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexAfterDown(String box, @After("value") T bound, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexToDown(String box, @To("value") T bound, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexBeforeDown(String box, @Before("value") T bound, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexFromToDown(
      String box, @From("value") T lower, @To("value") T upper, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexFromBeforeDown(
      String box, @From("value") T lower, @Before("value") T upper, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexAfterToDown(
      String box, @After("value") T lower, @To("value") T upper, PageRequest page);

  @Query(index = "byValue", descending = true)
  Page<E> indexAfterBeforeDown(
      String box, @After("value") T lower, @Before("value") T upper, PageRequest page);
}
