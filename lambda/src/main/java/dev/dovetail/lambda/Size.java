package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds the number of characters of a string, counted as Unicode code points, or the number of
 * elements of a list, set or map. On a component that is an {@code Optional} or a {@link Patch}, it
 * is for the value; for the elements of a collection, it is written before their type: {@code
 * List<@Size(max = 20) String>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Size {
  /** {@return the least number; a collection with at least one element is required} */
  int min() default 0;

  /** {@return the greatest number} */
  int max() default Integer.MAX_VALUE;
}
