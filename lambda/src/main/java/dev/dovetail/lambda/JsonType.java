package dev.dovetail.lambda;

/**
 * The values that a member of a {@link JsonRecord} may have, and how to read and write one.
 *
 * <p>Made by {@link JsonTypes} for generated code. Immutable and safe for use by any number of
 * threads.
 *
 * @param <T> the type of the values
 */
public abstract class JsonType<T> extends ValueType<T> {
  JsonType(String expected) {
    super(expected);
  }

  abstract void writeValue(T value, JsonWriter out);
}
