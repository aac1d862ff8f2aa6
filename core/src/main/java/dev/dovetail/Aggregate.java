package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record all that is in one partition, so that a {@link Query} can return an {@code
 * Optional} of it.
 *
 * <p>Each component is for one entity: the record itself where there is one item of it, an {@code
 * Optional} of it or a {@code @Nullable} one where there is one or none, a {@code List} of it where
 * there is any number, in the order of the sort key. The entities have the same partition key, and
 * no other entity of the table is in the partition. A partition without items is an empty {@code
 * Optional}.
 *
 * <p>The partition is read page by page, and is no snapshot: what is written meanwhile may be in
 * the result or not. One that has more items than {@link #maxItems} is an {@link
 * AggregateTooLarge}; one that lacks an item which the record needs, or has two where it takes one,
 * an {@link InvalidItem}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Aggregate {
  /** {@return the most items that are read, from 1 to {@value PageRequest#MAX_LIMIT}} */
  int maxItems() default PageRequest.MAX_LIMIT;
}
