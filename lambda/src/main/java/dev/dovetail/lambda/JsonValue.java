package dev.dovetail.lambda;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as it was sent, for data whose form is not known beforehand.
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public sealed interface JsonValue {
  /**
   * A JSON object.
   *
   * @param members the members in the order of the text; no name occurs twice
   */
  record ObjectValue(Map<String, JsonValue> members) implements JsonValue {
    /** Copies the members. */
    public ObjectValue {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * A JSON array.
   *
   * @param items the items in order
   */
  record ArrayValue(List<JsonValue> items) implements JsonValue {
    /** Copies the items. */
    public ArrayValue {
      items = List.copyOf(items);
    }
  }

  /**
   * A JSON string.
   *
   * @param value the text
   */
  record TextValue(String value) implements JsonValue {}

  /**
   * A JSON number.
   *
   * @param value the number with all its digits
   */
  record NumberValue(BigDecimal value) implements JsonValue {}

  /**
   * A JSON boolean.
   *
   * @param value the truth value
   */
  record BooleanValue(boolean value) implements JsonValue {}

  /** The JSON null. */
  record NullValue() implements JsonValue {}
}
