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
 * start of the sort key, then a {@link PageRequest}; it returns a {@link Page} of the record. The
 * next component of the sort key can have a range: {@link From} or {@link After}, {@link To} or
 * {@link Before}, or {@link StartsWith}. A range that no value lies in is an empty page without a
 * request.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Query {
  /** {@return the index to read, or nothing for the table itself} */
  String index() default "";

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
}
