package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} a set whose elements the method removes from those that
 * are stored.
 *
 * <p>The component is a {@code Set} of the item itself, as DynamoDB removes from no set within a
 * nested record. Elements that are not there are no error. With its last element the attribute is
 * removed, which is read as an empty set. No elements are no change of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface DeleteFromSet {
  /** {@return the component, or nothing if it has the name of the parameter} */
  String value() default "";
}
