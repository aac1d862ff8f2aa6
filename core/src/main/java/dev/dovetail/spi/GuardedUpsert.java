package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Creates an item or changes the one that exists, with the guards of its unique values. */
final class GuardedUpsert<T> extends GuardedWrite<T, T> {
  private final GuardedCreate<T> create;
  private final GuardedUpdate<T> update;
  private final ItemKey key;

  GuardedUpsert(TableClient table, EntitySchema<T> schema, T item, List<String> kept) {
    super(table, schema);
    this.create = new GuardedCreate<>(table, schema, item);
    Map<String, AttributeValue> attributes = schema.toItem(item);
    this.key = EntitySchema.keyOf(attributes);
    this.update =
        new GuardedUpdate<>(
            table,
            schema,
            key,
            UpsertClient.update(schema, attributes, kept),
            WriteToken.of(table.options()));
  }

  @Override
  Step next() {
    Map<String, AttributeValue> item = read(key);
    return item.isEmpty() || table.expiry(schema).hides(item) ? create.next() : update.next(item);
  }

  @Override
  boolean isDone(ConditionalCheckFailedException refusal) {
    return create.isDone(refusal) || update.isDone(refusal);
  }

  @Override
  T result(Map<String, AttributeValue> image) {
    return schema.mapToItem(image);
  }
}
