package dev.dovetail.spi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The changes that an update makes to one item, and the version that it expects. Built and used by
 * one call, so not safe for use by several threads.
 */
public final class ItemUpdate {
  private final Map<String, @Nullable AttributeValue> changes = new LinkedHashMap<>();
  private final Map<String, AttributeValue> initial = new LinkedHashMap<>();
  private final Map<String, @Nullable AttributeValue> expected = new LinkedHashMap<>();
  private @Nullable String counted;
  private @Nullable Long expectedVersion;
  private @Nullable AttributeValue token;
  private @Nullable ItemCondition where;
  private boolean creating;

  /** Sets an attribute. */
  public ItemUpdate set(String attribute, AttributeValue value) {
    return change(attribute, value);
  }

  /** Removes an attribute. */
  public ItemUpdate remove(String attribute) {
    return change(attribute, null);
  }

  /** Sets an attribute, or removes it if there is no value. */
  ItemUpdate change(String attribute, @Nullable AttributeValue value) {
    changes.put(attribute, value);
    return this;
  }

  /** Sets an attribute that the item does not have, and leaves one that it has as it is. */
  ItemUpdate keep(String attribute, AttributeValue value) {
    initial.put(attribute, value);
    return this;
  }

  /** Lets the update make the item if there is none. */
  ItemUpdate create() {
    this.creating = true;
    return this;
  }

  /** Adds one to a version attribute. */
  public ItemUpdate count(String versionAttribute) {
    this.counted = versionAttribute;
    return this;
  }

  /** Demands that the version is still this one, and adds one to it. */
  public ItemUpdate count(String versionAttribute, long expected) {
    this.counted = versionAttribute;
    this.expectedVersion = expected;
    return this;
  }

  /** Demands that an attribute has this value, which the update leaves as it is. */
  public ItemUpdate expect(String attribute, AttributeValue value) {
    expected.put(attribute, value);
    return this;
  }

  /** Demands that a condition is met. */
  public ItemUpdate where(ItemCondition condition) {
    this.where = condition;
    return this;
  }

  /** Demands that an attribute has a value, or is missing if there is none. */
  void expectAsRead(String attribute, @Nullable AttributeValue value) {
    expected.put(attribute, value);
  }

  /** {@return the same update, to which more can be added} */
  ItemUpdate copy() {
    ItemUpdate copy = new ItemUpdate();
    copy.changes.putAll(changes);
    copy.initial.putAll(initial);
    copy.expected.putAll(expected);
    copy.counted = counted;
    copy.expectedVersion = expectedVersion;
    copy.token = token;
    copy.where = where;
    copy.creating = creating;
    return copy;
  }

  /** Marks the item, and demands that it does not have this mark yet. */
  void token(AttributeValue token) {
    this.token = token;
    changes.put(ItemAttributes.WRITE, token);
  }

  /** The size of what is set, with the names. */
  int bytes() {
    int bytes = ItemSize.of(initial);
    for (Map.Entry<String, @Nullable AttributeValue> change : changes.entrySet()) {
      AttributeValue value = change.getValue();
      if (value != null) {
        bytes += Utf8.length(change.getKey()) + ItemSize.of(value);
      }
    }
    return bytes;
  }

  @Nullable Long expectedVersion() {
    return expectedVersion;
  }

  String condition(EntityInfo entity, Expressions expressions) {
    StringBuilder condition =
        new StringBuilder(creating ? "attribute_not_exists(" : "attribute_exists(")
            .append(expressions.name(ItemAttributes.PK))
            .append(creating ? ") OR " : ") AND ")
            .append(entity.guard(expressions));
    if (counted != null && expectedVersion != null) {
      AttributeValue version = AttributeValue.createN(expectedVersion.toString());
      equal(condition.append(" AND "), expressions, counted, version);
    }
    for (Map.Entry<String, @Nullable AttributeValue> attribute : expected.entrySet()) {
      AttributeValue value = attribute.getValue();
      condition.append(" AND ");
      if (value == null) {
        String name = expressions.name(attribute.getKey());
        condition.append("attribute_not_exists(").append(name).append(')');
      } else {
        equal(condition, expressions, attribute.getKey(), value);
      }
    }
    if (where != null && !where.isEmpty()) {
      condition.append(" AND (").append(where.expression(expressions)).append(')');
    }
    if (token != null) {
      equal(condition.append(" AND NOT "), expressions, ItemAttributes.WRITE, token);
    }
    return condition.toString();
  }

  private static void equal(
      StringBuilder condition, Expressions expressions, String attribute, AttributeValue value) {
    condition.append(expressions.name(attribute)).append(" = ").append(expressions.value(value));
  }

  /** {@return whether an item that exists has the version and the attributes that are demanded} */
  boolean isMetBy(Map<String, AttributeValue> item) {
    if (counted != null && expectedVersion != null) {
      AttributeValue version = item.get(counted);
      if (version == null
          || version.n() == null
          || new BigDecimal(version.n()).compareTo(BigDecimal.valueOf(expectedVersion)) != 0) {
        return false;
      }
    }
    for (Map.Entry<String, @Nullable AttributeValue> attribute : expected.entrySet()) {
      if (!Objects.equals(attribute.getValue(), item.get(attribute.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** {@return the item as it is after the update} */
  Map<String, AttributeValue> appliedTo(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> after = new LinkedHashMap<>(item);
    for (Map.Entry<String, @Nullable AttributeValue> change : changes.entrySet()) {
      AttributeValue value = change.getValue();
      if (value == null) {
        after.remove(change.getKey());
      } else {
        after.put(change.getKey(), value);
      }
    }
    for (Map.Entry<String, AttributeValue> attribute : initial.entrySet()) {
      after.putIfAbsent(attribute.getKey(), attribute.getValue());
    }
    if (counted != null) {
      AttributeValue version = item.get(counted);
      BigDecimal count =
          version == null || version.n() == null ? BigDecimal.ZERO : new BigDecimal(version.n());
      String next = count.add(BigDecimal.ONE).toPlainString();
      after.put(counted, AttributeValue.createN(next));
    }
    return after;
  }

  Map<String, @Nullable AttributeValue> changes() {
    return changes;
  }

  /** Must have a change, as DynamoDB takes no empty expression; the token is one. */
  String expression(Expressions expressions) {
    StringBuilder set = new StringBuilder();
    StringBuilder remove = new StringBuilder();
    for (Map.Entry<String, @Nullable AttributeValue> change : changes.entrySet()) {
      AttributeValue value = change.getValue();
      String name = expressions.name(change.getKey());
      if (value == null) {
        remove.append(remove.isEmpty() ? "REMOVE " : ", ").append(name);
      } else {
        set.append(set.isEmpty() ? "SET " : ", ")
            .append(name)
            .append(" = ")
            .append(expressions.value(value));
      }
    }
    for (Map.Entry<String, AttributeValue> attribute : initial.entrySet()) {
      String name = expressions.name(attribute.getKey());
      set.append(set.isEmpty() ? "SET " : ", ")
          .append(name)
          .append(" = if_not_exists(")
          .append(name)
          .append(", ")
          .append(expressions.value(attribute.getValue()))
          .append(')');
    }
    if (counted != null) {
      String one = expressions.value(AttributeValue.createN("1"));
      remove
          .append(remove.isEmpty() ? "ADD " : " ADD ")
          .append(expressions.name(counted))
          .append(' ')
          .append(one);
    }
    if (!set.isEmpty() && !remove.isEmpty()) {
      set.append(' ');
    }
    return set.append(remove).toString();
  }
}
