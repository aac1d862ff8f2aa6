package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ArrayValue;
import dev.dovetail.lambda.JsonValue.NumberValue;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import dev.dovetail.lambda.JsonValue.TextValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A response as one JSON text, which is stored: what was written once must be read by all later
 * versions.
 */
final class ResponseText {
  private ResponseText() {}

  static String write(Response response) {
    JsonWriter out = new JsonWriter(256).start().number("status", response.status());
    out.start("headers");
    for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
      out.texts(header.getKey(), header.getValue());
    }
    out.end();
    Content content = response.content();
    if (content instanceof Content.Text text) {
      out.text("type", text.mediaType()).text("text", text.text());
    } else if (content instanceof Content.Binary binary) {
      out.text("type", binary.mediaType()).text("base64", binary.base64());
    } else if (content instanceof Content.Failure failure) {
      out.text("code", failure.problem().code()).text("detail", failure.problem().detail());
      out.array("violations", failure.problem().violations(), ResponseText::violation);
    }
    return out.end().toString();
  }

  private static void violation(Violation violation, JsonWriter out) {
    out.text("place", violation.place().name())
        .text("at", violation.at())
        .text("code", violation.code())
        .text("message", violation.message());
  }

  static Response read(String text) {
    try {
      if (JsonReader.read(text) instanceof ObjectValue object) {
        int status = number(object);
        return Response.of(status, headers(object), List.of(), content(object, status));
      }
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("The text is not that of a response.", e);
    }
    throw new IllegalArgumentException("The text is not that of a response.");
  }

  private static int number(ObjectValue object) {
    if (object.members().get("status") instanceof NumberValue number) {
      return number.value().intValueExact();
    }
    throw new IllegalArgumentException("It has no status.");
  }

  private static Map<String, List<String>> headers(ObjectValue object) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (object.members().get("headers") instanceof ObjectValue all) {
      for (Map.Entry<String, JsonValue> header : all.members().entrySet()) {
        headers.put(header.getKey(), texts(header.getValue()));
      }
    }
    return Collections.unmodifiableMap(headers);
  }

  private static List<String> texts(JsonValue value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof ArrayValue array) {
      for (JsonValue item : array.items()) {
        if (item instanceof TextValue text) {
          texts.add(text.value());
        }
      }
    }
    return List.copyOf(texts);
  }

  private static Content content(ObjectValue object, int status) {
    String type = text(object, "type");
    String text = text(object, "text");
    String base64 = text(object, "base64");
    String code = text(object, "code");
    if (code != null) {
      return new Content.Failure(
          new Problem(status, code, orEmpty(text(object, "detail")), violations(object)));
    }
    if (type != null && text != null) {
      return new Content.Text(type, text);
    }
    return type != null && base64 != null ? new Content.Binary(type, base64) : new Content.None();
  }

  private static List<Violation> violations(ObjectValue object) {
    List<Violation> violations = new ArrayList<>();
    if (object.members().get("violations") instanceof ArrayValue array) {
      for (JsonValue item : array.items()) {
        if (item instanceof ObjectValue one) {
          violations.add(
              new Violation(
                  Violation.Place.valueOf(orEmpty(text(one, "place"))),
                  orEmpty(text(one, "at")),
                  orEmpty(text(one, "code")),
                  orEmpty(text(one, "message"))));
        }
      }
    }
    return violations;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String text(ObjectValue object, String name) {
    return object.members().get(name) instanceof TextValue text ? text.value() : null;
  }
}
