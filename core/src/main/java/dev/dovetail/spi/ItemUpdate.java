package dev.dovetail.spi;

import dev.dovetail.DocumentPath;
import dev.dovetail.NumberRange;
import dev.dovetail.spi.UpdateAction.Clause;
import dev.dovetail.spi.UpdateAction.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
  final Map<String, @Nullable AttributeValue> expected = new LinkedHashMap<>();
  final List<UpdateAction> actions = new ArrayList<>();
  @Nullable String counted;
  @Nullable Long expectedVersion;
  @Nullable AttributeValue token;
  @Nullable ItemCondition where;
  boolean creating;

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

  /** Sets what is at a path. */
  public ItemUpdate setAt(DocumentPath path, AttributeValue value) {
    return act(Form.PUT, path, value);
  }

  /** Removes what is at a path. */
  public ItemUpdate removeAt(DocumentPath path) {
    return act(new UpdateAction(Form.REMOVE, path, null, NumberRange.ANY));
  }

  /** Sets what is at a path if nothing is there. */
  public ItemUpdate setIfAbsent(DocumentPath path, AttributeValue value) {
    return act(Form.IF_ABSENT, path, value);
  }

  /** Adds to the number at a path, or to zero, and demands that the sum is within a range. */
  public ItemUpdate add(DocumentPath path, AttributeValue number, NumberRange range) {
    return act(new UpdateAction(Form.PLUS, path, number, range));
  }

  /** Subtracts from the number at a path, or from zero, and demands a result within a range. */
  public ItemUpdate subtract(DocumentPath path, AttributeValue number, NumberRange range) {
    return act(new UpdateAction(Form.MINUS, path, number, range));
  }

  /** Adds elements behind those of the list at a path. */
  public ItemUpdate append(DocumentPath path, AttributeValue list) {
    return list.l().isEmpty() ? this : act(Form.APPEND, path, list);
  }

  /** Adds elements before those of the list at a path. */
  public ItemUpdate prepend(DocumentPath path, AttributeValue list) {
    return list.l().isEmpty() ? this : act(Form.PREPEND, path, list);
  }

  /** Adds elements to a set, which is at the top of the item. */
  public ItemUpdate addToSet(DocumentPath attribute, AttributeValue set) {
    return act(Form.ADD_TO_SET, attribute, set);
  }

  /** Removes elements from a set, which is at the top of the item. */
  public ItemUpdate deleteFromSet(DocumentPath attribute, AttributeValue set) {
    return act(Form.DELETE_FROM_SET, attribute, set);
  }

  private ItemUpdate act(Form form, DocumentPath path, AttributeValue operand) {
    return act(new UpdateAction(form, path, operand, NumberRange.ANY));
  }

  private ItemUpdate act(UpdateAction action) {
    actions.add(action);
    return this;
  }

  /** Writes all of a record but what is left to the caller, and what is composed of it. */
  void replace(EntityInfo entity, Map<String, AttributeValue> item) {
    for (String component : entity.components()) {
      if (!entity.isManaged(component)) {
        change(component, item.get(component));
      }
    }
    for (String attribute : entity.composedAttributes()) {
      change(attribute, item.get(attribute));
    }
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
    copy.actions.addAll(actions);
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

  /** The size of what is set, with the names, and of what is added to it. */
  int bytes() {
    return storedBytes() + ItemSize.of(initial) + UpdateAction.bytes(actions, false);
  }

  /** The size of what the item has afterwards in any case. */
  int storedBytes() {
    int bytes = UpdateAction.bytes(actions, true);
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
    return new UpdateCondition(this).text(entity, expressions);
  }

  /** The first demand of an action that an item does not meet, or null if it meets all. */
  @Nullable String unmet(Map<String, AttributeValue> item) {
    for (UpdateAction action : actions) {
      String why = action.unmet(item);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  /** {@return whether an item that exists has the version and the attributes that are demanded} */
  boolean isMetBy(Map<String, AttributeValue> item) {
    for (Map.Entry<String, @Nullable AttributeValue> attribute : expected.entrySet()) {
      if (!Objects.equals(attribute.getValue(), item.get(attribute.getKey()))) {
        return false;
      }
    }
    return counted == null
        || expectedVersion == null
        || Numbers.isEqual(item.get(counted), expectedVersion);
  }

  /** {@return the item as it is after the update, for what needs no item to be known} */
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
      after.put(counted, Numbers.next(item.get(counted)));
    }
    return after;
  }

  /**
   * The attributes that may have another value afterwards, and these values, for what is known of
   * them.
   */
  Map<String, @Nullable AttributeValue> changes() {
    if (actions.isEmpty()) {
      return changes;
    }
    Map<String, @Nullable AttributeValue> all = new LinkedHashMap<>(changes);
    for (UpdateAction action : actions) {
      if (action.parent() == null && action.mayBecomeOperand()) {
        all.put(action.path().component(), action.operand());
      }
    }
    return all;
  }

  /** Must have a change, as DynamoDB takes no empty expression; the token is one. */
  String expression(Expressions expressions) {
    UpdateClauses clauses = new UpdateClauses();
    for (Map.Entry<String, @Nullable AttributeValue> change : changes.entrySet()) {
      AttributeValue value = change.getValue();
      String name = expressions.name(change.getKey());
      if (value == null) {
        clauses.next(Clause.REMOVE).append(name);
      } else {
        clauses.next(Clause.SET).append(name).append(" = ").append(expressions.value(value));
      }
    }
    for (Map.Entry<String, AttributeValue> attribute : initial.entrySet()) {
      String name = expressions.name(attribute.getKey());
      clauses
          .next(Clause.SET)
          .append(name)
          .append(" = if_not_exists(")
          .append(name)
          .append(", ")
          .append(expressions.value(attribute.getValue()))
          .append(')');
    }
    for (UpdateAction action : actions) {
      clauses.next(action.clause()).append(action.text(expressions));
    }
    if (counted != null) {
      clauses
          .next(Clause.ADD)
          .append(expressions.name(counted))
          .append(' ')
          .append(expressions.value(AttributeValue.createN("1")));
    }
    return clauses.toString();
  }
}
