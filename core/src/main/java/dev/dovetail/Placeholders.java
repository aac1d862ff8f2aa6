package dev.dovetail;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects the names and values of an expression, and gives a placeholder for each.
 *
 * <p>Repositories have their own. Implement it to use a {@link Condition} in a request that you
 * send yourself.
 */
public interface Placeholders {
  /** {@return the placeholder of a name, such as {@code #n0}} */
  String name(String attribute);

  /** {@return the placeholder of a key of a map, which is that of a name unless you say so} */
  default String key(String key) {
    return name(key);
  }

  /** {@return the placeholder of a value, such as {@code :v0}} */
  String value(AttributeValue value);
}
