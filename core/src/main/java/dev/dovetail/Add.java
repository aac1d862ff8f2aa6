package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter of an {@link Update} a number that the method adds to what is stored.
 *
 * <p>The component is a number that no index is composed of. An absent one counts as zero. DynamoDB
 * makes the sum, so that no addition is lost, however many callers there are. An integer never
 * leaves the range of the component's type: that is {@link ConditionFailed}, and nothing is
 * written.
 *
 * <p>Within a nested record that is absent, the update is {@link ConditionFailed}, which names the
 * path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Add {
  /**
   * {@return the component, or the path to one within nested records, their names with dots between
   * them; nothing if it has the name of the parameter}
   */
  String value() default "";
}
