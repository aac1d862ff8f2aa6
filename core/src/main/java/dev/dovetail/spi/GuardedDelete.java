package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Removes an item and the guards of its unique values. */
final class GuardedDelete<T> extends GuardedWrite<T, Optional<T>> {
  private final ItemKey key;
  private final ItemUpdate demanded;

  /**
   * Removes one.
   *
   * @param demanded the version that the item must have, if it must have one
   */
  GuardedDelete(TableClient table, EntitySchema<T> schema, ItemKey key, ItemUpdate demanded) {
    super(table, schema);
    this.key = key;
    this.demanded = demanded;
  }

  @Override
  Step next() {
    Map<String, AttributeValue> item = read(key);
    boolean versioned = demanded.expectedVersion() != null;
    if (item.isEmpty() && !versioned) {
      return new Step(List.of(), key, Guards.none(), Guards.none(), item);
    }
    Expiry expiry = versioned ? table.expiry(schema) : Expiry.NEVER;
    RepositoryException problem = Refusals.ofItem(key, schema, expiry, demanded, item);
    if (problem != null) {
      throw problem;
    }
    PreparedDelete<T> write = PreparedDelete.of(table, schema, key, asRead(demanded, item));
    return new Step(List.of(write), key, Guards.of(schema, item), Guards.none(), item);
  }

  @Override
  boolean isDone(ConditionalCheckFailedException refusal) {
    return WriteToken.mayHaveRemoved(refusal);
  }

  @Override
  @Nullable RepositoryException refused(
      PreparedWrite<?> write, ConditionalCheckFailedException refusal) {
    return null;
  }

  @Override
  Optional<T> result(Map<String, AttributeValue> image) {
    return image.isEmpty() ? Optional.empty() : table.expiry(schema).visible(schema, image);
  }
}
