package dev.dovetail;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Says what an item must be like: for a write to be done, or to be in the result of a query.
 *
 * <p>The generated {@code <Record>Attributes} have the attributes that conditions are made of, such
 * as {@code TodoAttributes.STATUS.is(Status.OPEN)}. Immutable and safe for use by any number of
 * threads.
 *
 * @param <T> the entity's record
 */
public final class Condition<T> {
  /** The most operators and functions that an expression can have. */
  public static final int MAX_OPERATORS = 300;

  private final ConditionNode node;

  Condition(ConditionNode node) {
    if (node.operators() > MAX_OPERATORS) {
      throw new InvalidCondition(
          "The condition has "
              + node.operators()
              + " operators and functions, but an expression of DynamoDB has at most "
              + MAX_OPERATORS
              + ". Use in(...) instead of many comparisons of one attribute.");
    }
    this.node = node;
  }

  /**
   * {@return the condition that both are met}
   *
   * @param other another condition
   * @throws InvalidCondition if both have more than {@value #MAX_OPERATORS} operators
   */
  public Condition<T> and(Condition<T> other) {
    return new Condition<>(ConditionNode.Junction.of(true, node, other.node));
  }

  /**
   * {@return the condition that one of them is met, or both}
   *
   * @param other another condition
   * @throws InvalidCondition if both have more than {@value #MAX_OPERATORS} operators
   */
  public Condition<T> or(Condition<T> other) {
    return new Condition<>(ConditionNode.Junction.of(false, node, other.node));
  }

  /**
   * {@return the condition that this one is not met}
   *
   * @throws InvalidCondition if it has more than {@value #MAX_OPERATORS} operators
   */
  public Condition<T> not() {
    return node instanceof ConditionNode.Not not
        ? new Condition<>(not.node())
        : new Condition<>(new ConditionNode.Not(node, node.operators() + 1));
  }

  /** {@return the components whose attributes the condition reads, each once} */
  public Set<String> components() {
    Set<String> components = new LinkedHashSet<>();
    node.collect(components);
    return components;
  }

  /**
   * {@return the text of a condition expression or filter expression}
   *
   * @param placeholders collects its names and values
   */
  public String expression(Placeholders placeholders) {
    StringBuilder text = new StringBuilder();
    node.write(text, Objects.requireNonNull(placeholders, "placeholders"));
    return text.toString();
  }

  /** {@return the condition with ? for each value and * for each key of a map} */
  @Override
  public String toString() {
    return expression(new Shown());
  }

  private static final class Shown implements Placeholders {
    @Override
    public String name(String attribute) {
      return attribute;
    }

    @Override
    public String key(String key) {
      return "*";
    }

    @Override
    public String value(AttributeValue value) {
      return "?";
    }
  }
}
