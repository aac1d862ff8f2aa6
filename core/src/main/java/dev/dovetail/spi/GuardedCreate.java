package dev.dovetail.spi;

import dev.dovetail.RepositoryException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Creates an item with the guards of its unique values. */
final class GuardedCreate<T> extends GuardedWrite<T, T> {
  private final PreparedPut<T> put;
  private final Guards guards;

  GuardedCreate(TableClient table, EntitySchema<T> schema, T item) {
    super(table, schema);
    this.put = PreparedPut.of(table, schema, item);
    this.guards = Guards.of(schema, put.attributes());
  }

  PreparedPut<T> put() {
    return put;
  }

  @Override
  Step next() {
    return new Step(List.of(put), put.key(), Guards.none(), guards, put.attributes());
  }

  @Override
  boolean isDone(ConditionalCheckFailedException refusal) {
    return put.isOn(refusal);
  }

  @Override
  RepositoryException refused(PreparedWrite<?> write, ConditionalCheckFailedException refusal) {
    return write.refusal(refusal);
  }

  @Override
  T result(Map<String, AttributeValue> image) {
    return schema.mapToItem(image);
  }
}
