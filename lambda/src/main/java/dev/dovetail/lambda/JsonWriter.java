package dev.dovetail.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
  static final JsonFactory JSON = new JsonFactoryBuilder().build();

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  static String toText(JsonBody body) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      body.write(new JsonWriter(out));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a string. */
  public JsonWriter text(String name, String value) {
    return put(() -> out.writeStringField(name, value));
  }

  /** Writes a point in time in ISO 8601, UTC. */
  public JsonWriter time(String name, Instant value) {
    return text(name, value.toString());
  }

  /** Writes a whole number. */
  public JsonWriter number(String name, long value) {
    return put(() -> out.writeNumberField(name, value));
  }

  /** Writes a decimal number with all its digits. */
  public JsonWriter number(String name, BigDecimal value) {
    return put(() -> out.writeNumberField(name, value));
  }

  /** Writes a boolean. */
  public JsonWriter bool(String name, boolean value) {
    return put(() -> out.writeBooleanField(name, value));
  }

  /** Writes null. */
  public JsonWriter none(String name) {
    return put(() -> out.writeNullField(name));
  }

  /** Writes an object. */
  public JsonWriter object(String name, JsonBody value) {
    return put(
        () -> {
          out.writeObjectFieldStart(name);
          value.write(this);
          out.writeEndObject();
        });
  }

  /**
   * Writes an array of objects.
   *
   * @param items the items in order
   * @param write writes the members of one item
   */
  public <T> JsonWriter array(
      String name, Collection<? extends T> items, BiConsumer<? super T, JsonWriter> write) {
    return put(
        () -> {
          out.writeArrayFieldStart(name);
          for (T item : items) {
            out.writeStartObject();
            write.accept(item, this);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  /** Writes an array of strings. */
  public JsonWriter texts(String name, Collection<String> values) {
    return put(
        () -> {
          out.writeArrayFieldStart(name);
          for (String value : values) {
            out.writeString(value);
          }
          out.writeEndArray();
        });
  }

  private JsonWriter put(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private interface Write {
    void run() throws IOException;
  }
}
