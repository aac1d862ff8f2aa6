package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} the value that the method gives its component if it has
 * none.
 *
 * <p>A value that is there stays. The parameter has the type of a value that is there, such as
 * {@code String} for an {@code Optional<String>}. A list that is stored empty is there; an empty
 * set never is.
 *
 * <p>Within a nested record that is absent, the update is {@link ConditionFailed}, which names the
 * path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface IfAbsent {
  /**
   * {@return the component, or the path to one within nested records, their names with dots between
   * them; nothing if it has the name of the parameter}
   */
  String value() default "";
}
