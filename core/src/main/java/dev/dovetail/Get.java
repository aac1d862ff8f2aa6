package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method read one item by its key.
 *
 * <p>The method takes the components of the key and returns an {@code Optional} of the record, or a
 * {@link Read} of it for a {@link Snapshot}, which is always consistent.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Get {
  /** {@return whether the read is strongly consistent, at twice the read capacity} */
  boolean consistent() default false;

  /**
   * {@return whether an item is read that has expired by its {@link TimeToLive}, but is still
   * there}
   */
  boolean includeExpired() default false;
}
