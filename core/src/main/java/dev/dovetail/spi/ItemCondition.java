package dev.dovetail.spi;

import dev.dovetail.Condition;
import dev.dovetail.InvalidCondition;
import dev.dovetail.Placeholders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a call demands of items beyond their keys: of the item that it writes, or of those that it
 * reads. Built and used by one call, so not safe for use by several threads.
 */
public final class ItemCondition {
  private final Map<String, List<@Nullable AttributeValue>> expected = new LinkedHashMap<>();
  private final Set<String> collections = new LinkedHashSet<>();
  private final List<Condition<?>> conditions = new ArrayList<>();

  /** Makes a condition that is always met. */
  public ItemCondition() {}

  /** Demands that an attribute has a value. */
  public ItemCondition expect(String attribute, AttributeValue value) {
    return demand(attribute, value);
  }

  /** Demands that a list or map has these elements; an empty one may also be absent. */
  public ItemCondition expectElements(String attribute, AttributeValue value) {
    collections.add(attribute);
    return demand(attribute, value);
  }

  /** Demands that there is no such attribute. */
  public ItemCondition expectAbsent(String attribute) {
    return demand(attribute, null);
  }

  private ItemCondition demand(String attribute, @Nullable AttributeValue value) {
    List<@Nullable AttributeValue> values = expected.get(attribute);
    if (values == null) {
      values = new ArrayList<>(1);
      expected.put(attribute, values);
    }
    values.add(value);
    return this;
  }

  /** Demands that a condition of the caller is met. */
  public ItemCondition and(String parameter, @Nullable Condition<?> condition) {
    if (condition == null) {
      throw new InvalidCondition(
          "The parameter "
              + parameter
              + " is null, so nothing would be demanded. A condition that may be missing has"
              + " @Nullable.");
    }
    conditions.add(condition);
    return this;
  }

  /** Demands that a condition of the caller is met, if there is one. */
  public ItemCondition andIfPresent(@Nullable Condition<?> condition) {
    if (condition != null) {
      conditions.add(condition);
    }
    return this;
  }

  /** Whether it is always met. */
  boolean isEmpty() {
    return expected.isEmpty() && conditions.isEmpty();
  }

  /** The components that conditions of the caller read. */
  Set<String> components() {
    Set<String> components = new LinkedHashSet<>();
    for (Condition<?> condition : conditions) {
      components.addAll(condition.components());
    }
    return components;
  }

  String expression(Placeholders placeholders) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, List<@Nullable AttributeValue>> entry : expected.entrySet()) {
      String attribute = entry.getKey();
      String name = placeholders.name(attribute);
      for (AttributeValue value : entry.getValue()) {
        text.append(text.isEmpty() ? "" : " AND ");
        if (value == null) {
          text.append("attribute_not_exists(").append(name).append(')');
        } else if (collections.contains(attribute) && value.l().isEmpty() && value.m().isEmpty()) {
          text.append("(attribute_not_exists(").append(name).append(") OR ").append(name);
          text.append(" = ").append(placeholders.value(value)).append(')');
        } else {
          text.append(name).append(" = ").append(placeholders.value(value));
        }
      }
    }
    for (Condition<?> condition : conditions) {
      boolean alone = text.isEmpty() && conditions.size() == 1;
      text.append(text.isEmpty() ? "" : " AND ").append(alone ? "" : "(");
      text.append(condition.expression(placeholders)).append(alone ? "" : ")");
    }
    return text.toString();
  }
}
