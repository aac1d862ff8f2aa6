package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a repository method write any number of items, whether there are items with their keys or
 * not.
 *
 * <p>DynamoDB takes no conditions in a batch, so nothing is checked: an item with the same key is
 * replaced with all its attributes, also those that the record does not know. An entity with a
 * {@link Version} has no such method. Keys of entities are disjoint, so the item that is replaced
 * is one of the same entity, unless other software wrote it.
 *
 * <p>The method takes a {@code List} of the record. A component with {@link GeneratedId} or {@link
 * CreatedAt} is set where the record has null, and one with {@link UpdatedAt} always. It returns a
 * {@link BatchWrite} of the record as stored, or nothing; then it throws {@link BatchIncomplete}
 * unless all are written. Where ids are generated, take the result: only it has those of the
 * records that are to be sent again.
 *
 * <p>All records are checked before anything is sent. One that can't be stored is an {@link
 * InvalidItem} or an {@link InvalidKey}, and so are two with the same key: a batch has no order.
 * Items are written in requests of at most 25, one after the other, and again as for {@link
 * BatchGet}. A batch is not atomic: each item is written, or is not, on its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BatchPut {
  /** {@return true, which says that whoever reads the method knows that nothing is checked} */
  boolean unguarded();
}
