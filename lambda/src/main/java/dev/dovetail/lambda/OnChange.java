package dev.dovetail.lambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a function called with the changes in the stream of the module's table, which must have
 * {@code stream = true}. The deployment filters by it: the function is called for no other record.
 *
 * <p>A function with this has no {@link Route}; its class is a {@code StreamFunction} or a {@code
 * RelayFunction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OnChange {
  /** {@return the records of the entities whose items matter; by default every item does} */
  Class<?>[] entities() default {};

  /** {@return what must have been done to an item; by default anything} */
  Event[] events() default {Event.INSERT, Event.MODIFY, Event.REMOVE};

  /** Says what a write did to an item, in DynamoDB's terms. */
  enum Event {
    /** The item is new. */
    INSERT,
    /** An attribute of the item is another. */
    MODIFY,
    /** The item was deleted, or has expired. */
    REMOVE
  }
}
