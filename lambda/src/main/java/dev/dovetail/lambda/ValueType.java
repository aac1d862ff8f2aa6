package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.NullValue;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The values that a field of a request may have, and how to read one.
 *
 * <p>Immutable and safe for use by any number of threads: keep them in constants.
 *
 * @param <T> the type of the values
 */
public abstract class ValueType<T> {
  private final String expected;

  ValueType(String expected) {
    this.expected = expected;
  }

  /**
   * {@return strings of a number of characters, counted as Unicode code points}
   *
   * @param min the shortest length
   * @param max the greatest length
   */
  public static ValueType<String> text(int min, int max) {
    return new TextType(min, max);
  }

  /** {@return whole numbers from one to another, both included} */
  public static ValueType<Long> integer(long min, long max) {
    return new IntegerType.Longs(min, max);
  }

  /** {@return true and false} */
  public static ValueType<Boolean> bool() {
    return new BooleanType();
  }

  /** {@return points in time in ISO 8601, such as {@code 2026-01-31T12:00:00Z}} */
  public static ValueType<Instant> time() {
    return text(1, 40).as("a time such as \"2026-01-31T12:00:00Z\"", Instant.EPOCH, Instant::parse);
  }

  /**
   * {@return a fixed set of values, each sent as its code}
   *
   * @param values the values, such as those of an enum; at least one
   * @param code the code of a value
   */
  public static <E> ValueType<E> codes(Collection<E> values, Function<? super E, String> code) {
    Map<String, E> byCode = new LinkedHashMap<>();
    for (E value : values) {
      byCode.put(code.apply(value), value);
    }
    return new CodeType<>(byCode);
  }

  /** {@return arrays of values of a type} */
  public static <E> ValueType<List<E>> list(ValueType<E> items, int max) {
    return new ListType<>(items, max);
  }

  /**
   * {@return objects that are read field by field}
   *
   * @param standIn stands for an object with violations until all are found
   * @param read reads the fields
   */
  public static <T> ValueType<T> object(T standIn, Function<? super JsonObject, ? extends T> read) {
    return new ObjectType<>(standIn, read);
  }

  /**
   * {@return values that are made from values of this type}
   *
   * @param what what a legal value is, for people, such as {@code a date such as "2026-01-31"}
   * @param standIn stands for a value with violations until all are found
   * @param make makes the value; refuses one by an {@link IllegalArgumentException} or a {@link
   *     DateTimeException}
   */
  public <R> ValueType<R> as(String what, R standIn, Function<? super T, ? extends R> make) {
    return new MadeType<>(this, what, standIn, make);
  }

  abstract T standIn();

  abstract T fromJson(JsonValue value, String at, Violations violations);

  abstract T fromText(String text, String at, Violations violations);

  T fromTexts(List<String> texts, String at, Violations violations) {
    if (texts.size() > 1) {
      return refuse("repeated", at, violations);
    }
    return fromText(texts.get(0), at, violations);
  }

  final T refuse(String code, String at, Violations violations) {
    violations.add(at, code, "The value must be " + expected + ".");
    return standIn();
  }

  final T wrongType(JsonValue value, String at, Violations violations) {
    return refuse(value instanceof NullValue ? "null" : "wrong_type", at, violations);
  }

  /** {@return what a legal value is, for people} */
  @Override
  public String toString() {
    return expected;
  }

  private static final class ObjectType<T> extends ValueType<T> {
    private final T standIn;
    private final Function<? super JsonObject, ? extends T> read;

    ObjectType(T standIn, Function<? super JsonObject, ? extends T> read) {
      super("an object");
      this.standIn = standIn;
      this.read = read;
    }

    @Override
    T standIn() {
      return standIn;
    }

    @Override
    T fromJson(JsonValue value, String at, Violations violations) {
      if (!(value instanceof ObjectValue object)) {
        return wrongType(value, at, violations);
      }
      JsonObject fields = new JsonObject(object, at, violations);
      T result = read.apply(fields);
      fields.refuseUnknown();
      return result;
    }

    @Override
    T fromText(String text, String at, Violations violations) {
      return refuse("wrong_type", at, violations);
    }
  }
}
