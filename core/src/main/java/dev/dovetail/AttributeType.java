package dev.dovetail;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns values of one Java type into what the schema stores of them. Generated code has one for
 * each {@link Attribute}. Pure, and safe for use by any number of threads.
 *
 * @param <V> the Java type
 */
public interface AttributeType<V> {
  /**
   * {@return what is stored of a value}
   *
   * @param name says in the message of an error where the value was to be stored
   * @param value the value
   * @throws InvalidItem if it can't be stored
   */
  AttributeValue stored(String name, V value);
}
