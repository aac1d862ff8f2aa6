package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} the value that the method sets somewhere in the item.
 *
 * <p>A parameter without an annotation sets the component of its own name; this one names the
 * component, or one within a nested record, such as {@code address.city}. An absent value removes
 * it.
 *
 * <p>Within a nested record that is absent, the update is {@link ConditionFailed}, which names the
 * path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface At {
  /**
   * {@return the component, or the path to one within nested records: their names with dots between
   * them}
   */
  String value();
}
