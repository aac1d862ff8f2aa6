package dev.dovetail.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The changes that an update makes to one item, and the version that it expects. Built and used by
 * one call, so not safe for use by several threads.
 */
public final class ItemUpdate {
  private final Map<String, @Nullable AttributeValue> changes = new LinkedHashMap<>();
  private final Map<String, @Nullable AttributeValue> expected = new LinkedHashMap<>();
  private @Nullable String counted;
  private @Nullable Long expectedVersion;
  private @Nullable AttributeValue token;

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

  /** Demands that an attribute is not there. */
  public ItemUpdate expectAbsent(String attribute) {
    expected.put(attribute, null);
    return this;
  }

  /** Marks the item, and demands that it does not have this mark yet. */
  void token(AttributeValue token) {
    this.token = token;
    changes.put(ItemAttributes.WRITE, token);
  }

  /** The size of what is set, with the names. */
  int bytes() {
    int bytes = 0;
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

  String condition(String type, Expressions expressions) {
    StringBuilder condition =
        new StringBuilder("attribute_exists(")
            .append(expressions.name(ItemAttributes.PK))
            .append(") AND ")
            .append(expressions.name(ItemAttributes.TYPE))
            .append(" = ")
            .append(expressions.value(AttributeValue.createS(type)));
    if (counted != null && expectedVersion != null) {
      AttributeValue version = AttributeValue.createN(expectedVersion.toString());
      equal(condition.append(" AND "), expressions, counted, version);
    }
    for (Map.Entry<String, @Nullable AttributeValue> attribute : expected.entrySet()) {
      AttributeValue value = attribute.getValue();
      condition.append(" AND ");
      if (value == null) {
        condition
            .append("attribute_not_exists(")
            .append(expressions.name(attribute.getKey()))
            .append(')');
      } else {
        equal(condition, expressions, attribute.getKey(), value);
      }
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
