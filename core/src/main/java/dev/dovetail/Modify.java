package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method read an item that must exist, change it by a function of the caller,
 * and write it back if nobody else has written it meanwhile. If somebody has, it does all of that
 * again.
 *
 * <p>The method takes the components of the key and a {@code UnaryOperator} of the record, and
 * returns the record as stored, or nothing. The record needs a {@link Version}, by which other
 * writes are seen; that the item was deleted and created again is seen by its write token. The item
 * is read consistently. Everything is written as by {@link Replace}: what the library sets is not
 * the function's to decide, and attributes that the record does not know stay. If the function
 * returns an equal record, nothing is written.
 *
 * <p>The function may be called once for each attempt, so it should do nothing but make a record.
 * It runs in the thread of the caller; what it throws reaches the caller, and nothing was written.
 * It throws {@link NotFound} if there is no such item, {@link InvalidItem} if the function returns
 * null or a record with another key, and {@link Contended} if every attempt met another write. If
 * an answer was lost and it can't be told whether this call has written, it throws {@link
 * StaleVersion}, or {@link ConditionFailed} of an item that was created again, rather than make the
 * change twice.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Modify {
  /**
   * {@return how often the item is read and written at most, 1 to 1000}
   *
   * <p>Between two attempts the method pauses, as {@link TableOptions#pause} says, for a random
   * time from none to 10 ms, and up to twice as long after each further attempt, at most 500 ms.
   */
  int attempts() default 10;
}
