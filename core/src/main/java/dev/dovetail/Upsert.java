package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method write an item, whether there is one with its key or not.
 *
 * <p>The method takes the record, or the components that the caller decides in any order. It
 * returns the record as stored, or nothing. Where no item is, it does what {@link Create} does.
 * Where one is, it writes all components as {@link Replace} does: those that are absent are
 * removed, attributes that the record does not know stay. The time of {@link CreatedAt} and a
 * {@link GeneratedId} that is no part of the key stay as the item has them, and the {@link Version}
 * counts on, whichever the record has: an upsert checks none. An item that has expired by its
 * {@link TimeToLive} is replaced as a whole, so that nothing of it stays.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Upsert {}
