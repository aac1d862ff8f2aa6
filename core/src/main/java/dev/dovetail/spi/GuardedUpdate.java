package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Changes an item that must exist, with the guards of its unique values. */
final class GuardedUpdate<T> extends GuardedWrite<T, T> {
  private final ItemKey key;
  private final ItemUpdate update;
  private final WriteToken token;

  GuardedUpdate(
      TableClient table, EntitySchema<T> schema, ItemKey key, ItemUpdate update, WriteToken token) {
    super(table, schema);
    this.key = key;
    this.update = update;
    this.token = token;
  }

  @Override
  Step next() {
    return next(read(key));
  }

  /** Decides by the item as it was read. */
  Step next(Map<String, AttributeValue> item) {
    RepositoryException problem = Refusals.ofItem(key, schema, table.expiry(schema), update, item);
    if (problem != null) {
      throw problem;
    }
    ItemUpdate pinned = asRead(update, item);
    PreparedUpdate<T> write = PreparedUpdate.of(table, schema, key, pinned, token);
    Map<String, AttributeValue> image = pinned.appliedTo(item);
    TableClient.check(schema, image);
    return new Step(List.of(write), key, Guards.of(schema, item), Guards.of(schema, image), image);
  }

  @Override
  boolean isDone(ConditionalCheckFailedException refusal) {
    return token.isOn(refusal);
  }

  @Override
  T result(Map<String, AttributeValue> image) {
    return schema.mapToItem(image);
  }
}
