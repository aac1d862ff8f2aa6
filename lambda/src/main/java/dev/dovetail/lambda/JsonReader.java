package dev.dovetail.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dovetail.lambda.JsonValue.ArrayValue;
import dev.dovetail.lambda.JsonValue.BooleanValue;
import dev.dovetail.lambda.JsonValue.NullValue;
import dev.dovetail.lambda.JsonValue.NumberValue;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import dev.dovetail.lambda.JsonValue.TextValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text strictly: one value, no name twice, bounded nesting, nothing after it. */
final class JsonReader {
  /** The deepest nesting of a request body. */
  static final int MAX_DEPTH = 100;

  private static final JsonFactory STRICT =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final NullValue NULL = new NullValue();
  private static final BooleanValue TRUE = new BooleanValue(true);
  private static final BooleanValue FALSE = new BooleanValue(false);

  private JsonReader() {}

  static JsonValue read(String text) throws MalformedJson {
    try (JsonParser parser = STRICT.createParser(text)) {
      return readDocument(parser);
    } catch (JsonProcessingException e) {
      throw MalformedJson.at(e.getLocation());
    } catch (IOException e) {
      throw MalformedJson.at(null);
    }
  }

  static JsonValue read(InputStream in) throws IOException {
    try (JsonParser parser = STRICT.createParser(in)) {
      return readDocument(parser);
    }
  }

  private static JsonValue readDocument(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      throw MalformedJson.at(parser.currentLocation());
    }
    JsonValue value = readValue(parser);
    if (parser.nextToken() != null) {
      throw MalformedJson.at(parser.currentTokenLocation());
    }
    return value;
  }

  /** Reads the value that starts at the parser's current token and leaves the parser at its end. */
  static JsonValue readValue(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> new TextValue(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser);
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> NULL;
      default -> throw MalformedJson.at(parser.currentTokenLocation());
    };
  }

  private static NumberValue readNumber(JsonParser parser) throws IOException {
    try {
      return new NumberValue(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      // The text is a number, but no BigDecimal has its exponent.
      throw MalformedJson.at(parser.currentTokenLocation());
    }
  }

  private static ObjectValue readObject(JsonParser parser) throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, readValue(parser));
    }
    return new ObjectValue(members);
  }

  private static ArrayValue readArray(JsonParser parser) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(readValue(parser));
    }
    return new ArrayValue(items);
  }

  /** Reports where a text stops being JSON, without any of the text. */
  static final class MalformedJson extends IOException {
    private static final long serialVersionUID = 1L;

    private MalformedJson(String message) {
      super(message);
    }

    static MalformedJson at(@Nullable JsonLocation location) {
      return new MalformedJson(
          location == null || location.getLineNr() < 1
              ? "at an unknown position"
              : "at line " + location.getLineNr() + ", column " + location.getColumnNr());
    }
  }
}
