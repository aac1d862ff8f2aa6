package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * One condition that an access pattern puts on a key attribute.
 *
 * <p>Values are literal text, with placeholders for what a call gives: {@code {name}} is the value
 * of the component or parameter of that name, encoded as the key has it; {@code {<name}} is the
 * greatest text or number below it that a key can have, and {@code {>name}} the least above it.
 *
 * <p>A range of a composed key has both bounds within the keys of the entity, as no key has a
 * {@code $} that two digits do not follow: an {@code id} from {@code first} on, in the template
 * {@code TODO#{id}}, is between {@code TODO#{first}} and {@code TODO$}. A {@link
 * KeyOperator#BEGINS_WITH} whose parameter is empty asks for what stands before it, if anything
 * does.
 *
 * @param attribute the key attribute's name
 * @param operator how it is compared
 * @param value what it is compared with, the lower value of {@link KeyOperator#BETWEEN}
 * @param upper the upper value of {@link KeyOperator#BETWEEN}, otherwise null
 */
public record KeyCondition(
    String attribute, KeyOperator operator, String value, @Nullable String upper) {

  /** {@return a condition with one value} */
  public static KeyCondition of(String attribute, KeyOperator operator, String value) {
    return new KeyCondition(attribute, operator, value, null);
  }
}
