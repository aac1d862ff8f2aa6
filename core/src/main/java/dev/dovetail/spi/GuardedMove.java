package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Gives an item another key, with all its attributes and the guards of its unique values. */
final class GuardedMove<T> extends GuardedWrite<T, T> {
  private final ItemKey key;
  private final ItemUpdate update;
  private final WriteToken token;

  /**
   * Moves one.
   *
   * @param update the components that change, and the version that the item must have
   */
  GuardedMove(TableClient table, EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    super(table, schema);
    this.key = key;
    this.update = update;
    this.token = WriteToken.of(table.options());
  }

  @Override
  Step next() {
    Map<String, AttributeValue> item = read(key);
    RepositoryException problem = Refusals.ofItem(key, schema, table.expiry(schema), update, item);
    if (problem != null) {
      throw problem;
    }
    Map<String, AttributeValue> image = moved(item);
    if (EntitySchema.keyOf(image).equals(key)) {
      return new Step(List.of(), key, Guards.none(), Guards.none(), item);
    }
    TableClient.check(schema, image);
    return new Step(
        List.of(
            PreparedDelete.of(table, schema, key, unchanged(item)),
            PreparedPut.of(table, schema, image, token)),
        key,
        Guards.of(schema, item),
        Guards.of(schema, image),
        image);
  }

  /** The item under its new key: everything that keys are made of is composed again. */
  private Map<String, AttributeValue> moved(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> image = update.appliedTo(item);
    Map<String, AttributeValue> composed = schema.toItem(schema.mapToItem(image));
    for (String attribute : List.of(ItemAttributes.PK, ItemAttributes.SK, ItemAttributes.TYPE)) {
      AttributeValue value = composed.get(attribute);
      if (value != null) {
        image.put(attribute, value);
      }
    }
    for (String attribute : schema.info().composedAttributes()) {
      AttributeValue value = composed.get(attribute);
      if (value == null) {
        image.remove(attribute);
      } else {
        image.put(attribute, value);
      }
    }
    token.mark(image);
    return image;
  }

  /** Demands that the item is still the one that is copied. */
  private ItemUpdate unchanged(Map<String, AttributeValue> item) {
    ItemUpdate demanded = new ItemUpdate();
    String version = schema.info().version();
    Long expected = update.expectedVersion();
    if (version != null && expected != null) {
      demanded.count(version, expected);
    }
    if (!item.containsKey(ItemAttributes.WRITE)) {
      // Other software wrote it, and left nothing else to tell a later write by.
      for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
        demanded.expectAsRead(attribute.getKey(), attribute.getValue());
      }
    } else if (version != null) {
      demanded.expectAsRead(version, item.get(version));
    }
    return asRead(demanded, item);
  }

  @Override
  boolean isDone(ConditionalCheckFailedException refusal) {
    return token.isOn(refusal);
  }

  @Override
  @Nullable RepositoryException refused(
      PreparedWrite<?> write, ConditionalCheckFailedException refusal) {
    return write instanceof PreparedPut<?> ? write.refusal(refusal) : super.refused(write, refusal);
  }

  @Override
  T result(Map<String, AttributeValue> image) {
    return schema.mapToItem(image);
  }
}
