package dev.dovetail.spi;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads each item of a partition as the record of its entity. Built by one call, and immutable
 * after that.
 *
 * @param <T> what the records have in common
 */
public final class ItemCollection<T> extends ItemView<T> {
  private final Members<EntitySchema<? extends T>> members = new Members<>();

  /** Makes one without entities. */
  public ItemCollection() {}

  /** Adds an entity. */
  public ItemCollection<T> with(EntitySchema<? extends T> schema) {
    members.add(schema);
    return this;
  }

  @Override
  EntityInfo info() {
    return members.info();
  }

  @Override
  T item(Map<String, AttributeValue> attributes) {
    return members.of(attributes).mapToItem(attributes);
  }
}
