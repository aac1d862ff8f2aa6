package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds a number, both bounds included. On a component that is an {@code Optional} or a {@link
 * Patch}, it is for the value; for the elements of a collection, it is written before their type:
 * {@code List<@Range(min = 0, max = 9) Integer>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Range {
  /** {@return the least value} */
  long min() default Long.MIN_VALUE;

  /** {@return the greatest value} */
  long max() default Long.MAX_VALUE;
}
