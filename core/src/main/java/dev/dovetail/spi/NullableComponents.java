package dev.dovetail.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the components that may be null, on the schema of their entity, for a compilation that has
 * the record from a class file: javac before 22 drops the type annotations of such files.
 *
 * @see <a href="https://bugs.openjdk.org/browse/JDK-8225377">JDK-8225377</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NullableComponents {
  /** {@return the components, each as the record's qualified name, a dot and its own name} */
  String[] value();
}
