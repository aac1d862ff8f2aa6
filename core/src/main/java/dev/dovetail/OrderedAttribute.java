package dev.dovetail;

/**
 * Stands for an attribute whose values have an order: that of numbers, of times, of text or of
 * bytes.
 *
 * <p>Text is compared as DynamoDB does, by the bytes of UTF-8. Values are compared as they are
 * stored. Immutable and safe for use by any number of threads.
 *
 * @param <T> the entity's record
 * @param <V> the type of the values
 */
public sealed class OrderedAttribute<T, V> extends Attribute<T, V>
    permits NumberAttribute, StringAttribute {
  /**
   * Called by generated code.
   *
   * @param path where the attribute is
   * @param type how its values are stored
   */
  public OrderedAttribute(DocumentPath path, AttributeType<V> type) {
    super(path, type);
  }

  @Override
  OrderedAttribute<T, V> moved(DocumentPath other) {
    return new OrderedAttribute<>(other, type());
  }

  /**
   * {@return the condition that the attribute is less than a value}
   *
   * @param value the value
   * @throws InvalidCondition if it is null
   */
  public final Condition<T> lessThan(V value) {
    return compare("<", value(value));
  }

  /** {@return the condition that the attribute is less than another of the item} */
  public final Condition<T> lessThan(OrderedAttribute<T, V> other) {
    return compare("<", other.operand());
  }

  /**
   * {@return the condition that the attribute is a value or less}
   *
   * @param value the value
   * @throws InvalidCondition if it is null
   */
  public final Condition<T> atMost(V value) {
    return compare("<=", value(value));
  }

  /** {@return the condition that the attribute is another of the item or less} */
  public final Condition<T> atMost(OrderedAttribute<T, V> other) {
    return compare("<=", other.operand());
  }

  /**
   * {@return the condition that the attribute is greater than a value}
   *
   * @param value the value
   * @throws InvalidCondition if it is null
   */
  public final Condition<T> greaterThan(V value) {
    return compare(">", value(value));
  }

  /** {@return the condition that the attribute is greater than another of the item} */
  public final Condition<T> greaterThan(OrderedAttribute<T, V> other) {
    return compare(">", other.operand());
  }

  /**
   * {@return the condition that the attribute is a value or greater}
   *
   * @param value the value
   * @throws InvalidCondition if it is null
   */
  public final Condition<T> atLeast(V value) {
    return compare(">=", value(value));
  }

  /** {@return the condition that the attribute is another of the item or greater} */
  public final Condition<T> atLeast(OrderedAttribute<T, V> other) {
    return compare(">=", other.operand());
  }

  /**
   * {@return the condition that the attribute is one of the bounds or between them; no item meets
   * it if the lower one is the greater one}
   *
   * @param lower the lower bound
   * @param upper the upper bound
   * @throws InvalidCondition if one is null
   */
  public final Condition<T> between(V lower, V upper) {
    // DynamoDB refuses a BETWEEN whose bounds are the wrong way round.
    return atLeast(lower).and(atMost(upper));
  }
}
