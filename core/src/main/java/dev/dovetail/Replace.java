package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method write all components of an item that must exist.
 *
 * <p>The method takes the record and returns it as stored, nothing, or a {@link Write} for a {@link
 * Transaction}. The time of creation is kept, and so are attributes that the record does not know.
 * It throws {@link NotFound} if there is no such item and {@link StaleVersion} if the item has
 * another version than the record. Where an index is composed of the time of creation, it throws
 * {@link ConditionFailed} if the record has another than the item.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Replace {
  /**
   * {@return whether the method returns an {@code Optional} of the record as it was before, rather
   * than the record as stored}
   *
   * <p>It is empty where the item was replaced, but the answer was lost, and what the item was with
   * it.
   */
  boolean returnOld() default false;
}
