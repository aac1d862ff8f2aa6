package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the value of a component unique: no two items of the entity have the same.
 *
 * <p>For each value the library keeps an item in the same table that guards it, and writes it in
 * one transaction with the item that has the value. A write that needs a value which another item
 * has throws {@link NotUnique} and changes nothing. Values are the same if their facets are: with
 * {@link CaseInsensitive}, whatever their case. Where the component is absent, or one of the scope,
 * nothing is unique. The value of an item that has expired by its {@link TimeToLive} is free.
 *
 * <p>Items that were stored before a component became unique have no guard until they are written
 * again, and those that other software writes have none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unique {
  /**
   * {@return the components within whose values the component is unique, such as that of a tenant;
   * none for the whole table}
   */
  String[] scope() default {};
}
