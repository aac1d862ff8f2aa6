package dev.dovetail.spi;

import dev.dovetail.DocumentPath;
import dev.dovetail.NumberRange;
import dev.dovetail.spi.UpdateAction.Clause;
import dev.dovetail.spi.UpdateAction.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The changes that an update makes to one item, and the version that it expects. Built and used by
 * one call, so not safe for use by several threads.
 */
public final class ItemUpdate {
  private final Map<String, @Nullable AttributeValue> changes = new LinkedHashMap<>();
  private final Map<String, AttributeValue> expected = new LinkedHashMap<>();
  private final List<UpdateAction> actions = new ArrayList<>();
  private @Nullable String counted;
  private @Nullable Long expectedVersion;
  private @Nullable AttributeValue token;
  private @Nullable ItemCondition where;

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

  /** Marks the item, and demands that it does not have this mark yet. */
  void token(AttributeValue token) {
    this.token = token;
    changes.put(ItemAttributes.WRITE, token);
  }

  /** The size of what is set, with the names, and of what is added to it. */
  int bytes() {
    int bytes = 0;
    for (Map.Entry<String, @Nullable AttributeValue> change : changes.entrySet()) {
      AttributeValue value = change.getValue();
      if (value != null) {
        bytes += Utf8.length(change.getKey()) + ItemSize.of(value);
      }
    }
    for (UpdateAction action : actions) {
      AttributeValue operand = action.operand();
      bytes += operand == null ? 0 : ItemSize.of(operand);
    }
    return bytes;
  }

  @Nullable Long expectedVersion() {
    return expectedVersion;
  }

  String condition(EntityInfo entity, Expressions expressions) {
    StringBuilder condition =
        new StringBuilder("attribute_exists(")
            .append(expressions.name(ItemAttributes.PK))
            .append(") AND ")
            .append(entity.guard(expressions));
    if (counted != null && expectedVersion != null) {
      AttributeValue version = AttributeValue.createN(expectedVersion.toString());
      equal(condition.append(" AND "), expressions, counted, version);
    }
    for (Map.Entry<String, AttributeValue> attribute : expected.entrySet()) {
      equal(condition.append(" AND "), expressions, attribute.getKey(), attribute.getValue());
    }
    Set<DocumentPath> parents = new HashSet<>();
    for (UpdateAction action : actions) {
      DocumentPath parent = action.parent();
      if (parent != null && parents.add(parent)) {
        condition.append(" AND ").append(action.parentIsThere(parent, expressions));
      }
      String within = action.staysWithin(expressions);
      if (within != null) {
        condition.append(" AND ").append(within);
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

  private static void equal(
      StringBuilder condition, Expressions expressions, String attribute, AttributeValue value) {
    condition.append(expressions.name(attribute)).append(" = ").append(expressions.value(value));
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
    @Nullable StringBuilder[] clauses = new @Nullable StringBuilder[Clause.values().length];
    for (Map.Entry<String, @Nullable AttributeValue> change : changes.entrySet()) {
      AttributeValue value = change.getValue();
      String name = expressions.name(change.getKey());
      if (value == null) {
        clause(clauses, Clause.REMOVE).append(name);
      } else {
        clause(clauses, Clause.SET).append(name).append(" = ").append(expressions.value(value));
      }
    }
    for (UpdateAction action : actions) {
      clause(clauses, action.clause()).append(action.text(expressions));
    }
    if (counted != null) {
      clause(clauses, Clause.ADD)
          .append(expressions.name(counted))
          .append(' ')
          .append(expressions.value(AttributeValue.createN("1")));
    }
    StringBuilder expression = new StringBuilder();
    for (StringBuilder clause : clauses) {
      if (clause != null) {
        expression.append(expression.isEmpty() ? "" : " ").append(clause);
      }
    }
    return expression.toString();
  }

  /** Where to write the next action of a clause. */
  private static StringBuilder clause(@Nullable StringBuilder[] clauses, Clause name) {
    StringBuilder clause = clauses[name.ordinal()];
    if (clause == null) {
      clause = new StringBuilder(name.name()).append(' ');
      clauses[name.ordinal()] = clause;
      return clause;
    }
    return clause.append(", ");
  }
}
