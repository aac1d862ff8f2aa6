package dev.dovetail.lambda;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the types of members for generated code. */
public final class JsonTypes {
  private JsonTypes() {}

  /** {@return all strings} */
  public static JsonType<String> text() {
    return text(0, Integer.MAX_VALUE);
  }

  /** {@return strings that have a format} */
  public static JsonType<String> text(TextFormat format) {
    return text(0, Integer.MAX_VALUE, format);
  }

  /** {@return whole numbers that a long can be} */
  public static JsonType<Long> int64() {
    return int64(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** {@return whole numbers that an int can be} */
  public static JsonType<Integer> int32() {
    return int32(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** {@return whole numbers that a short can be} */
  public static JsonType<Short> int16() {
    return int16(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** {@return numbers that DynamoDB can store} */
  public static JsonType<BigDecimal> decimal() {
    return decimal(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** {@return arrays} */
  public static <E> JsonType<List<E>> list(JsonType<E> items) {
    return new ItemsType<>(items, 0, Integer.MAX_VALUE);
  }

  /** {@return arrays of different items, in the order of the array} */
  public static <E> JsonType<Set<E>> set(JsonType<E> items) {
    return new SetType<>(items, 0, Integer.MAX_VALUE);
  }

  /** {@return objects with members of any names, in the order of the object} */
  public static <V> JsonType<Map<String, V>> map(JsonType<V> values) {
    return new MapType<>(values, 0, Integer.MAX_VALUE);
  }

  /**
   * {@return strings of a number of characters, counted as Unicode code points}
   *
   * @param min the shortest length
   * @param max the greatest length
   */
  public static JsonType<String> text(int min, int max) {
    return new TextType(min, max);
  }

  /** {@return strings of a number of characters that have a format} */
  public static JsonType<String> text(int min, int max, TextFormat format) {
    return new FormatType(min, max, format);
  }

  /** {@return whole numbers from one to another, both included} */
  public static JsonType<Long> int64(long min, long max) {
    return new IntegerType.Longs(min, max);
  }

  /** {@return whole numbers from one to another, both included} */
  public static JsonType<Integer> int32(int min, int max) {
    return new IntegerType.Ints(min, max);
  }

  /** {@return whole numbers from one to another, both included} */
  public static JsonType<Short> int16(int min, int max) {
    return new IntegerType.Shorts(min, max);
  }

  /**
   * {@return numbers that DynamoDB can store}
   *
   * @param min the least, if it is not the least long
   * @param max the greatest, if it is not the greatest long
   */
  public static JsonType<BigDecimal> decimal(long min, long max) {
    return new DecimalType(min, max);
  }

  /** {@return true and false} */
  public static JsonType<Boolean> bool() {
    return new BooleanType();
  }

  /** {@return points in time in ISO 8601, written in UTC} */
  public static JsonType<Instant> time() {
    return new ParsedType.Times();
  }

  /** {@return days in ISO 8601} */
  public static JsonType<LocalDate> date() {
    return new ParsedType.Dates();
  }

  /** {@return UUIDs, written in lower case} */
  public static JsonType<UUID> uuid() {
    return new ParsedType.Uuids();
  }

  /** {@return the constants of an enum, each sent as its name} */
  public static <E extends Enum<E>> JsonType<E> names(E[] constants) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E constant : constants) {
      byName.put(constant.name(), constant);
    }
    return new CodeType<>(byName);
  }

  /**
   * {@return the constants of an enum, each sent as its code}
   *
   * @param codes the codes in the order of the constants
   */
  @SafeVarargs
  public static <E extends Enum<E>> JsonType<E> codes(String[] codes, E... constants) {
    Map<String, E> byCode = new LinkedHashMap<>();
    for (int i = 0; i < constants.length; i++) {
      byCode.put(codes[i], constants[i]);
    }
    return new CodeType<>(byCode);
  }

  /** {@return arrays with a number of items} */
  public static <E> JsonType<List<E>> list(JsonType<E> items, int min, int max) {
    return new ItemsType<>(items, min, max);
  }

  /** {@return arrays with a number of items, none of them twice, in the order of the array} */
  public static <E> JsonType<Set<E>> set(JsonType<E> items, int min, int max) {
    return new SetType<>(items, min, max);
  }

  /** {@return objects with a number of members of any names, in the order of the object} */
  public static <V> JsonType<Map<String, V>> map(JsonType<V> values, int min, int max) {
    return new MapType<>(values, min, max);
  }
}
