package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} a list whose elements the method adds before those that
 * are stored.
 *
 * <p>The component is a {@code List} with elements of the same type; an absent one counts as empty.
 * No elements are no change of it.
 *
 * <p>Within a nested record that is absent, the update is {@link ConditionFailed}, which names the
 * path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Prepend {
  /**
   * {@return the component, or the path to one within nested records, their names with dots between
   * them; nothing if it has the name of the parameter}
   */
  String value() default "";
}
