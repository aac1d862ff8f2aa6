package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gathers the repositories of one table.
 *
 * <p>The interface has one method without parameters for each repository. The annotation processor
 * writes a class {@code DynamoDb} + the interface's name beside it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SingleTable {
  /**
   * {@return the table's logical name, which names its model file; by default the interface's name
   * in lower case, without a trailing "Table"}
   */
  String name() default "";

  /**
   * {@return whether the table has a stream of its changes, with old and new images}
   *
   * <p>The annotation processor then also writes the sealed interface of all changes, named as this
   * interface with {@code Change} behind it.
   */
  boolean stream() default false;
}
