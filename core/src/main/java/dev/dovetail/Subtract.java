package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} a number that the method subtracts from what is stored.
 *
 * <p>What is said of {@link Add} is true here as well.
 *
 * <p>Within a nested record that is absent, the update is {@link ConditionFailed}, which names the
 * path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Subtract {
  /**
   * {@return the component, or the path to one within nested records, their names with dots between
   * them; nothing if it has the name of the parameter}
   */
  String value() default "";
}
