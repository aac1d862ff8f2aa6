package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method read one partition of the table or of an index, page by page.
 *
 * <p>The method takes all components of the partition key, then any number of components from the
 * start of the sort key. The next component of the sort key can have a range: {@link From} or
 * {@link After}, {@link To} or {@link Before}, or {@link StartsWith}. A range that no value lies in
 * is empty and takes no request.
 *
 * <p>It returns one of these:
 *
 * <ul>
 *   <li>a {@link Page} of the record, with a {@link PageRequest} as the last parameter;
 *   <li>a {@code Stream} or an {@code Iterable} of the record, without one: all items, of which a
 *       page is read when its first item is asked for. One page is held at a time. Each iteration
 *       of the {@code Iterable} reads anew. A key that can't be is refused by the call, and all
 *       else that a page throws where an item is asked for. A stream is read by one thread, also if
 *       it is parallel, and needs no closing;
 *   <li>a {@link Slice} of the record, with a {@link PageRequest}, where a parameter is a {@link
 *       Filter} or a {@link Condition};
 *   <li>an {@code Optional} of a record with {@link Aggregate}, which is made of all items.
 * </ul>
 *
 * <p>In place of the record it can return a {@link Projection} of it, or a sealed interface of
 * records that share the partition.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Query {
  /** {@return the index to read, or nothing for the table itself} */
  String index() default "";

  /**
   * {@return the most items that a {@code Stream} or an {@code Iterable} reads in one request, from
   * 1 to {@value PageRequest#MAX_LIMIT}}
   */
  int pageSize() default 100;

  /** {@return whether items come in descending order of the sort key} */
  boolean descending() default false;

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

  /**
   * {@return whether items are read whole from the table, by the keys that the index has, for an
   * index that does not hold all that a {@link Page} returns}
   *
   * <p>That is a {@code BatchGetItem} for each hundred items, strongly consistent. An item that the
   * table does not have any more, or not with this key of the index, or that has expired, is left
   * out, and the index is read on: the page is full or the last. What could not be read within the
   * {@link TableOptions#withBatchBudget budget of batches} ends the call with {@link
   * BatchIncomplete}.
   */
  boolean hydrate() default false;
}
