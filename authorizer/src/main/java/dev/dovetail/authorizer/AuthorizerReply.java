package dev.dovetail.authorizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes answers to API Gateway. */
final class AuthorizerReply {
  private static final JsonFactory JSON = new JsonFactoryBuilder().build();

  /** Names by which functions or API Gateway know something else than a claim. */
  private static final Set<String> TAKEN = Set.of("principalId", "integrationLatency");

  private AuthorizerReply() {}

  /** {@return yes or no, and who it is} */
  static byte[] simple(Claims claims) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeBooleanField("isAuthorized", true);
      json.writeObjectFieldStart("context");
      json.writeStringField("principalId", subject(claims));
      writeClaims(claims, json);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  static byte[] simpleRefusal() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeBooleanField("isAuthorized", false);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** {@return who it is, and that they may call what the resource says} */
  static byte[] policy(Claims claims, String resource) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("principalId", subject(claims));
      json.writeObjectFieldStart("policyDocument");
      json.writeStringField("Version", "2012-10-17");
      json.writeArrayFieldStart("Statement");
      json.writeStartObject();
      json.writeStringField("Effect", "Allow");
      json.writeStringField("Action", "execute-api:Invoke");
      json.writeStringField("Resource", resource);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeObjectFieldStart("context");
      writeClaims(claims, json);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static String subject(Claims claims) {
    return claims.text("sub").orElseThrow();
  }

  /** A context has flat values only: lists become words, and objects are left out. */
  private static void writeClaims(Claims claims, JsonGenerator json) throws IOException {
    for (Map.Entry<String, Object> claim : claims.values().entrySet()) {
      Object value = claim.getValue();
      if (TAKEN.contains(claim.getKey())) {
        continue;
      }
      if (value instanceof String text) {
        json.writeStringField(claim.getKey(), text);
      } else if (value instanceof Boolean bool) {
        json.writeBooleanField(claim.getKey(), bool);
      } else if (value instanceof Number number) {
        writeNumber(claim.getKey(), number, json);
      } else if (value instanceof List<?> items) {
        json.writeStringField(claim.getKey(), words(items));
      }
    }
  }

  private static void writeNumber(String name, Number number, JsonGenerator json)
      throws IOException {
    double value = number.doubleValue();
    if (value == Math.rint(value) && Math.abs(value) < 9e15) {
      json.writeNumberField(name, number.longValue());
    } else if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      json.writeNumberField(name, value);
    }
  }

  /** A text that would read as two words is left out: it could name a group of others. */
  private static String words(List<?> items) {
    StringBuilder words = new StringBuilder();
    for (Object item : items) {
      if (item instanceof String text && isWord(text)) {
        words.append(words.isEmpty() ? "" : " ").append(text);
      }
    }
    return words.toString();
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '[' || c == ']' || Character.isWhitespace(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
