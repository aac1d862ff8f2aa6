package dev.dovetail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stands for what is stored of one component, or of a part of one, and compares it.
 *
 * <p>Generated code has a constant for each, such as {@code TodoAttributes.STATUS}. An attribute
 * that is absent meets no comparison but {@link #isNot} and {@link #isAbsent()}. Immutable and safe
 * for use by any number of threads.
 *
 * @param <T> the entity's record
 * @param <V> the type of the values
 */
public sealed class Attribute<T, V>
    permits ListAttribute, MapAttribute, OrderedAttribute, SetAttribute {
  /** The most values that {@link #in} can have. */
  public static final int MAX_VALUES = 100;

  private final DocumentPath path;
  private final AttributeType<V> type;

  /**
   * Called by generated code.
   *
   * @param path where the attribute is
   * @param type how its values are stored
   */
  public Attribute(DocumentPath path, AttributeType<V> type) {
    this.path = path;
    this.type = type;
  }

  /** {@return where the attribute is} */
  public final DocumentPath path() {
    return path;
  }

  /**
   * {@return what is stored of a value}
   *
   * @param value a value of the attribute
   * @throws InvalidItem if it can't be stored
   */
  public final AttributeValue stored(V value) {
    return type.stored(path.toString(), value);
  }

  /** {@return the same kind of attribute elsewhere} */
  Attribute<T, V> moved(DocumentPath other) {
    return new Attribute<>(other, type);
  }

  final AttributeType<V> type() {
    return type;
  }

  /**
   * {@return the condition that the attribute has a value}
   *
   * @param value the value
   * @throws InvalidCondition if it is null
   */
  public final Condition<T> is(V value) {
    return compare("=", value(value));
  }

  /**
   * {@return the condition that two attributes of the item have the same value}
   *
   * @param other the other attribute
   */
  public final Condition<T> is(Attribute<T, V> other) {
    return compare("=", other.operand());
  }

  /**
   * {@return the condition that the attribute has another value, or is absent}
   *
   * @param value the value
   * @throws InvalidCondition if it is null
   */
  public final Condition<T> isNot(V value) {
    return compare("<>", value(value));
  }

  /**
   * {@return the condition that two attributes of the item don't have the same value; one that is
   * absent has not}
   *
   * @param other the other attribute
   */
  public final Condition<T> isNot(Attribute<T, V> other) {
    return compare("<>", other.operand());
  }

  /**
   * {@return the condition that the attribute has one of the values}
   *
   * @param values the values, from 1 to {@value #MAX_VALUES}
   * @throws InvalidCondition if there are none, too many, or null is among them
   */
  @SafeVarargs
  public final Condition<T> in(V... values) {
    List<V> list = new ArrayList<>(values.length);
    for (V value : values) {
      list.add(value);
    }
    return in(list);
  }

  /**
   * {@return the condition that the attribute has one of the values}
   *
   * @param values the values, from 1 to {@value #MAX_VALUES}
   * @throws InvalidCondition if there are none, too many, or null is among them
   */
  public final Condition<T> in(Collection<? extends V> values) {
    if (values.isEmpty() || values.size() > MAX_VALUES) {
      throw new InvalidCondition(
          "The condition compares "
              + path
              + " with "
              + values.size()
              + " values, but in(...) takes from 1 to "
              + MAX_VALUES
              + ".");
    }
    List<Operand> operands = new ArrayList<>(values.size());
    for (V value : values) {
      operands.add(value(value));
    }
    return new Condition<>(new ConditionNode.In(operand(), operands));
  }

  /** {@return the condition that the item has the attribute} */
  public final Condition<T> exists() {
    return function("attribute_exists");
  }

  /** {@return the condition that the item does not have the attribute} */
  public final Condition<T> isAbsent() {
    return function("attribute_not_exists");
  }

  /**
   * {@return the change that the attribute has a value}
   *
   * @param value the value
   * @throws InvalidChanges if it is null
   * @throws InvalidItem if it can't be stored
   */
  public Changes<T> set(V value) {
    return Changes.of(Changes.Form.SET, path, change(type, value));
  }

  /**
   * {@return the change that the attribute has a value if it has none yet}
   *
   * @param value the value
   * @throws InvalidChanges if it is null
   * @throws InvalidItem if it can't be stored
   */
  public Changes<T> setIfAbsent(V value) {
    return Changes.of(Changes.Form.SET_IF_ABSENT, path, change(type, value));
  }

  /** {@return the change that the item does not have the attribute} */
  public final Changes<T> remove() {
    return Changes.removal(path);
  }

  final <E> AttributeValue change(AttributeType<E> typeOfValue, @Nullable E value) {
    if (value == null) {
      throw new InvalidChanges(
          "The changes set or use null for " + path + ". Write remove() to have no value there.");
    }
    return typeOfValue.stored(path.toString(), value);
  }

  final Condition<T> function(String name, Operand... arguments) {
    List<Operand> operands = new ArrayList<>();
    operands.add(operand());
    operands.addAll(List.of(arguments));
    return new Condition<>(new ConditionNode.Function(name, operands));
  }

  final Condition<T> compare(String sign, Operand right) {
    return new Condition<>(new ConditionNode.Comparison(operand(), sign, right));
  }

  final Operand operand() {
    return new Operand.OfPath(path);
  }

  /** The operand of a value that is compared with. */
  Operand value(@Nullable V value) {
    return value(type, value);
  }

  final <E> Operand value(AttributeType<E> typeOfValue, @Nullable E value) {
    if (value == null) {
      throw new InvalidCondition(
          "The condition compares "
              + path
              + " with null, which no item has. Write isAbsent() or exists() instead.");
    }
    return new Operand.OfValue(typeOfValue.stored(path.toString(), value));
  }

  /** {@return the path, as messages show it} */
  @Override
  public final String toString() {
    return path.toString();
  }
}
