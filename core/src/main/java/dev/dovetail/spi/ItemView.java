package dev.dovetail.spi;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the items of an entity are read as: its record, or a projection of it. Immutable, and safe
 * for use by any number of threads.
 *
 * @param <T> the record
 */
public abstract class ItemView<T> {
  ItemView() {}

  /** The description of the entity. */
  abstract EntityInfo info();

  /** The record of an item of the entity. */
  abstract T item(Map<String, AttributeValue> attributes);

  /**
   * The expression of the attributes that a request has to bring, or null if it is all of them.
   *
   * @param ofIndex whether an index is read, which may not have all attributes
   * @param position what a cursor has to hold besides
   */
  @Nullable String projection(
      Expressions expressions, boolean ofIndex, Collection<String> position) {
    return null;
  }
}
