package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} a set whose elements the method adds to those that are
 * stored.
 *
 * <p>The component is a {@code Set} of the item itself, as DynamoDB adds to no set within a nested
 * record. Elements that are there already stay. No elements are no change of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface AddToSet {
  /** {@return the component, or nothing if it has the name of the parameter} */
  String value() default "";
}
