package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Query} read only texts that start with a parameter.
 *
 * <p>The component is a {@code String} and the first of the sort key that is not given by equality.
 * It has no other bound. Every text starts with the empty one; null is an {@link InvalidKey}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface StartsWith {
  /** {@return the component's name, or nothing if it is that of the parameter} */
  String value() default "";
}
