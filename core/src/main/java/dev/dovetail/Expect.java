package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of a {@link Replace}, {@link Update}, {@link Delete} or {@link Check} the value
 * that a component of the stored item must have.
 *
 * <p>The parameter is of the component's type; null or an empty {@code Optional} expects that there
 * is no such attribute. If the item has another value, the write is a {@link ConditionFailed} and
 * nothing is written. For more than equality, take a {@link Condition}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Expect {
  /** {@return the component's name, or nothing if it is that of the parameter} */
  String value() default "";
}
