package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of a {@link Query} the value that a component must have for an item to be in
 * the result, which is a {@link Slice}.
 *
 * <p>The parameter is of the component's type; null or an empty {@code Optional} leaves the items
 * that have no such attribute. DynamoDB filters after it has read: what is left out costs as much
 * as what is returned. For more than equality, take a {@link Condition}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Filter {
  /** {@return the component's name, or nothing if it is that of the parameter} */
  String value() default "";
}
