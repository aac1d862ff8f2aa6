package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method read any number of items by their full keys.
 *
 * <p>The method takes the components of the key, one of them as a {@code List}: its items differ in
 * that one. The list may have any name, as it stands for the component that no other parameter has.
 * It returns a {@link BatchRead} with an entry for each element of the list, in its order. A key
 * that is in the list twice is read once.
 *
 * <p>Keys are read in requests of at most 100, one after the other. What DynamoDB leaves is asked
 * for again, with growing random pauses, until the {@link BatchBudget} ends; the result has the
 * rest. A key that is too long is an {@link InvalidKey} before anything is sent, and an item of
 * another entity a {@link WrongType}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BatchGet {
  /** {@return whether the reads are strongly consistent, at twice the read capacity} */
  boolean consistent() default false;
}
