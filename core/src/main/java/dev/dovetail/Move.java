package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method give an item another key.
 *
 * <p>The method takes the components of the key that the item has, and for each of them that
 * changes a parameter with {@link New}. With a parameter for the {@link Version} component the item
 * must have that version. It returns the record as stored, or nothing. The item is read and then
 * written under the new key and removed from the old one in a single transaction, with all its
 * attributes, also those that the record does not know; if it was written in between, the move
 * starts again.
 *
 * <p>It throws {@link NotFound} if there is no such item, {@link AlreadyExists} if there is one
 * with the new key, and {@link StaleVersion} if the item has another version. A move to the key
 * that the item has returns it as it is and writes nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Move {}
