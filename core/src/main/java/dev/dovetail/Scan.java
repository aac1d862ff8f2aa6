package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method read all items of its entity, wherever they are: by reading the whole
 * table, or a whole index, and leaving out what is of other entities.
 *
 * <p>This is paid for by what is read, not by what is returned. Nothing else in this library scans.
 *
 * <p>The method returns a {@code Stream} or an {@code Iterable} of the record, in no order, and
 * reads a page when its first item is asked for, as a {@link Query} does. It takes no parameters,
 * or {@code int segment, int segments}: then it reads one of so many parts of the table, counted
 * from 0. Segments can be read at the same time, each in a thread of its own, and hold one page
 * each; together they have every item once.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Scan {
  /** {@return the index to read, with the items that are in it, or nothing for the table itself} */
  String index() default "";

  /**
   * {@return the most items that are looked at in one request, of whatever entity, from 1 to
   * {@value PageRequest#MAX_LIMIT}}
   */
  int pageSize() default PageRequest.MAX_LIMIT;

  /**
   * {@return whether the read is strongly consistent, at twice the read capacity; of the indexes,
   * only a {@link LocalIndex} can be read that way}
   */
  boolean consistent() default false;

  /**
   * {@return whether items are read that have expired by their {@link TimeToLive}, but are still
   * there}
   */
  boolean includeExpired() default false;
}
