package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a partition, of which an aggregate is made. Immutable. */
public final class AggregateItems {
  private final String aggregate;
  private final List<Map<String, AttributeValue>> items;

  AggregateItems(String aggregate, List<Map<String, AttributeValue>> items) {
    this.aggregate = aggregate;
    this.items = items;
  }

  /** {@return whether there is no item} */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** {@return all items of an entity, in order} */
  public <T> List<T> all(EntitySchema<T> schema) {
    List<T> found = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      if (schema.info().types().has(EntitySchema.typeOf(item))) {
        found.add(schema.mapToItem(item));
      }
    }
    return List.copyOf(found);
  }

  /** {@return the item of an entity, of which there must be one} */
  public <T> T one(EntitySchema<T> schema) {
    T item = orNull(schema);
    if (item == null) {
      throw new InvalidItem(
          "The partition \""
              + EntitySchema.keyOf(items.get(0)).pk()
              + "\" has items, but none of type "
              + schema.info().type()
              + ", which "
              + aggregate
              + " needs. Declare it as an Optional if it can be missing.");
    }
    return item;
  }

  /** {@return the item of an entity, if there is one} */
  public <T> Optional<T> optional(EntitySchema<T> schema) {
    return Optional.ofNullable(orNull(schema));
  }

  /** {@return the item of an entity, or null if there is none} */
  public <T> @Nullable T orNull(EntitySchema<T> schema) {
    List<T> found = all(schema);
    if (found.size() > 1) {
      throw new InvalidItem(
          "The partition \""
              + EntitySchema.keyOf(items.get(0)).pk()
              + "\" has "
              + found.size()
              + " items of type "
              + schema.info().type()
              + ", but "
              + aggregate
              + " takes one. Declare it as a List.");
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
