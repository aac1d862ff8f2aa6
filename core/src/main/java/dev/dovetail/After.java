package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Query} read only values that are greater than a parameter.
 *
 * <p>The component is the first of the sort key that is not given by equality. It can have one
 * lower bound, this or {@link From}, and one upper bound, {@link To} or {@link Before}. It is a
 * {@code String}, a number, a {@code UUID} or a time; a null bound is an {@link InvalidKey}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface After {
  /** {@return the component's name, or nothing if it is that of the parameter} */
  String value() default "";
}
