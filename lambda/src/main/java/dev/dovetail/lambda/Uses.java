package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the access patterns of a repository that a function uses; it is permitted no others.
 *
 * <p>On an annotation it is for all functions that have this annotation: for what several have in
 * common, such as a middleware with a repository of its own.
 */
@Documented
@Repeatable(Uses.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Uses {
  /** {@return the repository interface} */
  Class<?> repository();

  /** {@return the names of the repository's methods} */
  String[] patterns();

  /** Holds the repositories of one function. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the uses} */
    Uses[] value();
  }
}
