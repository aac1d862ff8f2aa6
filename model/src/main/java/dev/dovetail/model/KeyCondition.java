package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * One condition that an access pattern puts on a key attribute.
 *
 * @param attribute the key attribute's name
 * @param operator how it is compared
 * @param value what it is compared with: literal text, with {@code {name}} for each encoded value
 *     of the component or parameter of that name
 * @param upper the upper value of {@link KeyOperator#BETWEEN}, otherwise null
 */
public record KeyCondition(
    String attribute, KeyOperator operator, String value, @Nullable String upper) {

  /** {@return a condition with one value} */
  public static KeyCondition of(String attribute, KeyOperator operator, String value) {
    return new KeyCondition(attribute, operator, value, null);
  }
}
