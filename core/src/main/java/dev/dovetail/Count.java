package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method count the items of one partition of the table or of an index.
 *
 * <p>The method takes what a {@link Query} takes, but for the {@link PageRequest}, and returns a
 * {@code long}. DynamoDB reads all that it counts: a count costs what a query of the same items
 * does, and takes a request for each megabyte. It is no snapshot, as items can be written between
 * two requests.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Count {
  /** {@return the index to read, or nothing for the table itself} */
  String index() default "";

  /**
   * {@return whether the read is strongly consistent, at twice the read capacity; of the indexes,
   * only a {@link LocalIndex} can be read that way}
   */
  boolean consistent() default false;

  /**
   * {@return whether items are counted that have expired by their {@link TimeToLive}, but are still
   * there}
   */
  boolean includeExpired() default false;
}
