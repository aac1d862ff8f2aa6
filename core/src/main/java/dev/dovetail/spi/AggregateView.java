package dev.dovetail.spi;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Leaves the items of a partition as they are, if they are of the entities of an aggregate. Built
 * by one call, and immutable after that.
 */
public final class AggregateView extends ItemView<Map<String, AttributeValue>> {
  private final String name;
  private final int maxItems;
  private final Members<EntitySchema<?>> members = new Members<>();

  /**
   * Makes one without entities.
   *
   * @param name the name of the aggregate, for messages
   * @param maxItems the most items that it takes
   */
  public AggregateView(String name, int maxItems) {
    this.name = name;
    this.maxItems = maxItems;
  }

  /** Adds an entity. */
  public AggregateView with(EntitySchema<?> schema) {
    members.add(schema);
    return this;
  }

  String name() {
    return name;
  }

  int maxItems() {
    return maxItems;
  }

  @Override
  EntityInfo info() {
    return members.info();
  }

  @Override
  Map<String, AttributeValue> item(Map<String, AttributeValue> attributes) {
    members.of(attributes);
    return attributes;
  }
}
