package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method remove any number of items by their full keys, whether they exist or
 * not.
 *
 * <p>DynamoDB takes no conditions in a batch, so neither the type nor anything else is checked. An
 * entity with a {@link Version} has no such method. Keys of entities are disjoint, so what is
 * removed is an item of the entity, unless other software wrote it.
 *
 * <p>The method takes the components of the key, one of them as a {@code List} of any name, as that
 * of {@link BatchGet}. It returns a {@link BatchWrite} of the elements of this list, or nothing;
 * then it throws {@link BatchIncomplete} unless all are removed. A key that is in the list twice is
 * removed once.
 *
 * <p>All keys are checked before anything is sent. Items are removed in requests of at most 25, one
 * after the other, and again as for {@link BatchGet}. A batch is not atomic.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BatchDelete {
  /** {@return true, which says that whoever reads the method knows that nothing is checked} */
  boolean unguarded();
}
