package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of a {@link Query} the greatest value that it reads.
 *
 * <p>The component is the first of the sort key that is not given by equality. It can have one
 * upper bound, this or {@link Before}, and one lower bound, {@link From} or {@link After}. It is a
 * {@code String}, a number, a {@code UUID} or a time; a null bound is an {@link InvalidKey}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface To {
  /** {@return the component's name, or nothing if it is that of the parameter} */
  String value() default "";
}
