package dev.dovetail;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stands for the size of an attribute: the length of text, or the number of elements of a
 * collection. An attribute that is absent has none and meets no comparison but {@link #isNot}.
 * Immutable.
 *
 * @param <T> the entity's record
 */
public final class AttributeSize<T> {
  private final DocumentPath path;

  AttributeSize(DocumentPath path) {
    this.path = path;
  }

  /** {@return the condition that the size is a number} */
  public Condition<T> is(int size) {
    return compare("=", size);
  }

  /** {@return the condition that the size is another number, or there is none} */
  public Condition<T> isNot(int size) {
    return compare("<>", size);
  }

  /** {@return the condition that the size is less than a number} */
  public Condition<T> lessThan(int size) {
    return compare("<", size);
  }

  /** {@return the condition that the size is a number or less} */
  public Condition<T> atMost(int size) {
    return compare("<=", size);
  }

  /** {@return the condition that the size is greater than a number} */
  public Condition<T> greaterThan(int size) {
    return compare(">", size);
  }

  /** {@return the condition that the size is a number or greater} */
  public Condition<T> atLeast(int size) {
    return compare(">=", size);
  }

  /**
   * {@return the condition that the size is one of the bounds or between them}
   *
   * @param lower the lower bound
   * @param upper the upper bound
   */
  public Condition<T> between(int lower, int upper) {
    return atLeast(lower).and(atMost(upper));
  }

  private Condition<T> compare(String sign, int size) {
    AttributeValue number = AttributeValue.createN(Integer.toString(size));
    return new Condition<>(
        new ConditionNode.Comparison(new Operand.OfSize(path), sign, new Operand.OfValue(number)));
  }
}
