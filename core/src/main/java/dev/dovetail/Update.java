package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method change some components of an item that must exist.
 *
 * <p>The method takes the components of the key and the components to set, by name; null removes a
 * component that may be absent. A parameter with {@link Add}, {@link Subtract}, {@link Append},
 * {@link Prepend}, {@link AddToSet}, {@link DeleteFromSet}, {@link IfAbsent} or {@link At} does
 * what the annotation says instead. A method that could leave a {@link ComposedIndex} or {@link
 * LocalIndex} wrong, because it changes a part of its key without the others, does not compile.
 * With a parameter for the {@link Version} component the item must have that version. It returns
 * the record as stored, nothing, or a {@link Write} for a {@link Transaction}. It throws {@link
 * NotFound} if there is no such item and {@link StaleVersion} if the item has another version.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Update {
  /**
   * {@return the components that the method removes, or paths to such within nested records: their
   * names with dots between them}
   *
   * <p>Each is one that may be absent, or a collection, which is read as an empty one then.
   */
  String[] remove() default {};

  /**
   * {@return whether the method returns an {@code Optional} of the record as it was before, rather
   * than the record as stored}
   *
   * <p>It is empty where the update was done, but the answer was lost, and what the item was with
   * it.
   */
  boolean returnOld() default false;
}
