package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Removes an item and the guards of its unique values. */
final class GuardedDelete<T> extends GuardedWrite<T, Optional<T>> {
  private final ItemKey key;
  private final ItemUpdate demanded;
  private final boolean mustExist;

  /**
   * Removes one.
   *
   * @param demanded what the item must have
   * @param mustExist whether it is an error if there is none
   */
  GuardedDelete(
      TableClient table,
      EntitySchema<T> schema,
      ItemKey key,
      ItemUpdate demanded,
      boolean mustExist) {
    super(table, schema);
    this.key = key;
    this.demanded = demanded;
    this.mustExist = mustExist;
  }

  @Override
  Step next() {
    Expiry expiry = mustExist ? table.expiry(schema) : Expiry.NEVER;
    Map<String, AttributeValue> item = read(key, expiry);
    if (item.isEmpty() && !mustExist) {
      return new Step(List.of(), key, Guards.none(), Guards.none(), item);
    }
    RepositoryException problem = Refusals.ofItem(key, schema, expiry, demanded, item);
    if (problem != null) {
      throw problem;
    }
    ItemUpdate pinned = asRead(demanded, item);
    PreparedDelete<T> write =
        mustExist
            ? PreparedDelete.of(table, schema, key, pinned)
            : PreparedDelete.evenExpired(table, schema, key, pinned);
    return new Step(List.of(write), key, Guards.of(schema, item), Guards.none(), item);
  }

  @Override
  boolean isDone(ConditionalCheckFailedException refusal) {
    return false; // DynamoDB knows the transaction when it is sent again: others removed the item.
  }

  @Override
  Optional<T> result(Map<String, AttributeValue> image) {
    return image.isEmpty() ? Optional.empty() : table.expiry(schema).visible(schema, image);
  }
}
