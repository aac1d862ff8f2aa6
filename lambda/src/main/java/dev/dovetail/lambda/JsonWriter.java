package dev.dovetail.lambda;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of one JSON object, straight to the text.
 *
 * <p>For the duration of a {@link JsonBody} and by one thread only.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;
  private boolean first = true;

  JsonWriter(int capacity) {
    this.out = new StringBuilder(capacity);
  }

  /** {@return the text of an object with the members that a body writes} */
  public static String toText(JsonBody body) {
    JsonWriter writer = new JsonWriter(256);
    writer.members(body);
    return writer.toString();
  }

  /** Writes a string. */
  public JsonWriter text(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  /** Writes a point in time in ISO 8601, UTC. */
  public JsonWriter time(String name, Instant value) {
    return text(name, value.toString());
  }

  /** Writes a whole number. */
  public JsonWriter number(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  /** Writes a decimal number with all its digits. */
  public JsonWriter number(String name, BigDecimal value) {
    name(name);
    out.append(value);
    return this;
  }

  /** Writes a boolean. */
  public JsonWriter bool(String name, boolean value) {
    name(name);
    out.append(value);
    return this;
  }

  /** Writes null. */
  public JsonWriter none(String name) {
    name(name);
    out.append("null");
    return this;
  }

  /** Writes an object. */
  public JsonWriter object(String name, JsonBody value) {
    name(name);
    members(value);
    return this;
  }

  /**
   * Writes an array of objects.
   *
   * @param items the items in order
   * @param write writes the members of one item
   */
  public <T> JsonWriter array(
      String name, Collection<? extends T> items, BiConsumer<? super T, JsonWriter> write) {
    name(name);
    out.append('[');
    boolean separate = false;
    for (T item : items) {
      if (separate) {
        out.append(',');
      }
      separate = true;
      start();
      write.accept(item, this);
      end();
    }
    out.append(']');
    return this;
  }

  /** Writes an array of strings. */
  public JsonWriter texts(String name, Collection<String> values) {
    name(name);
    out.append('[');
    boolean separate = false;
    for (String value : values) {
      if (separate) {
        out.append(',');
      }
      separate = true;
      quote(value);
    }
    out.append(']');
    return this;
  }

  /** Writes a member of a record. */
  public <T> JsonWriter value(String name, T value, JsonType<T> type) {
    name(name);
    type.writeValue(value, this);
    return this;
  }

  /** Writes a member of a record, or leaves it out where the value is null. */
  public <T> JsonWriter optional(String name, @Nullable T value, JsonType<T> type) {
    return value == null ? this : value(name, value, type);
  }

  /** Writes a member of a record that is null where the value is. */
  public <T> JsonWriter nullable(String name, @Nullable T value, JsonType<T> type) {
    return value == null ? none(name) : value(name, value, type);
  }

  /** Writes what a merge patch wants of a member. */
  public <T> JsonWriter patch(String name, Patch<T> value, JsonType<T> type) {
    if (value instanceof Patch.Set<T> set) {
      return value(name, set.value(), type);
    }
    return value instanceof Patch.Remove<T> ? none(name) : this;
  }

  void textValue(String value) {
    quote(value);
  }

  void numberValue(long value) {
    out.append(value);
  }

  void numberValue(BigDecimal value) {
    out.append(value);
  }

  void boolValue(boolean value) {
    out.append(value);
  }

  <E> void items(Collection<E> items, JsonType<E> type) {
    out.append('[');
    boolean separate = false;
    for (E item : items) {
      if (separate) {
        out.append(',');
      }
      separate = true;
      type.writeValue(item, this);
    }
    out.append(']');
  }

  /** Writes a value of any form, such as one that was read. */
  public JsonWriter value(String name, JsonValue value) {
    name(name);
    any(value);
    return this;
  }

  private void any(JsonValue value) {
    if (value instanceof JsonValue.ObjectValue object) {
      start();
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        value(member.getKey(), member.getValue());
      }
      end();
    } else if (value instanceof JsonValue.ArrayValue array) {
      String separator = "[";
      for (JsonValue item : array.items()) {
        out.append(separator);
        any(item);
        separator = ",";
      }
      out.append(array.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof JsonValue.TextValue text) {
      quote(text.value());
    } else if (value instanceof JsonValue.NumberValue number) {
      out.append(number.value());
    } else if (value instanceof JsonValue.BooleanValue bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  /** Writes a value that is JSON already. */
  JsonWriter raw(String name, String json) {
    name(name);
    out.append(json);
    return this;
  }

  private void members(JsonBody body) {
    start();
    body.write(this);
    end();
  }

  JsonWriter start(String name) {
    name(name);
    return start();
  }

  JsonWriter start() {
    out.append('{');
    first = true;
    return this;
  }

  JsonWriter end() {
    out.append('}');
    first = false;
    return this;
  }

  private void name(String name) {
    if (!first) {
      out.append(',');
    }
    first = false;
    quote(name);
    out.append(':');
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || isHalf(text, i)) {
        escape(c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt((c >> shift) & 0xf));
        }
      }
    }
  }

  /** {@return whether a text has half of a surrogate pair, which UTF-8 can't have} */
  static boolean hasHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a character is half of a surrogate pair, which UTF-8 can't have} */
  static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** {@return the text so far} */
  @Override
  public String toString() {
    return out.toString();
  }
}
