package dev.dovetail.lambda;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;

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
