package dev.dovetail.lambda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Turns the body of an event into bytes and text, within the limit. */
final class RequestBody {
  private final String sent;
  private final boolean base64;

  private RequestBody(String sent, boolean base64) {
    this.sent = sent;
    this.base64 = base64;
  }

  /** Takes the body of an event and refuses one that is too large or not what the event says. */
  static RequestBody of(Event event, int limit) {
    String sent = event.body == null ? "" : event.body;
    RequestBody body = new RequestBody(sent, event.base64);
    if (body.size() > limit) {
      throw new ProblemException(
          Problem.of(413)
              .withDetail("The body is too large. It may have " + limit + " bytes at most."));
    }
    if (event.base64) {
      body.bytes();
    }
    return body;
  }

  boolean isEmpty() {
    return sent.isEmpty();
  }

  /** {@return the number of bytes, without making them} */
  private long size() {
    if (base64) {
      int padding = sent.endsWith("==") ? 2 : sent.endsWith("=") ? 1 : 0;
      return sent.length() * 3L / 4 - padding;
    }
    return utf8Length(sent);
  }

  static long utf8Length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }

  byte[] bytes() {
    if (!base64) {
      return sent.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(sent);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of(400, "malformed_body", "The body is marked as Base64, but is not."));
    }
  }

  String text() {
    if (!base64) {
      return sent;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.of(400, "malformed_body", "The body is text, but not in UTF-8."));
    }
  }

  /** Refuses a content type other than JSON in UTF-8. */
  static void requireJson(String method, Optional<String> contentType) {
    String[] parts = contentType.orElse("").toLowerCase(Locale.ROOT).split(";", -1);
    String type = parts[0].strip();
    boolean json =
        type.equals("application/json")
            || (type.startsWith("application/") && type.endsWith("+json"));
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace("\"", "").strip();
      json &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    if (!json) {
      Response refusal = Response.problem(Problem.of(415));
      throw new ProblemException(
          switch (method) {
            case "POST" -> refusal.withHeader("Accept-Post", "application/json");
            case "PATCH" ->
                refusal.withHeader(
                    "Accept-Patch", "application/merge-patch+json, application/json");
            default -> refusal;
          });
    }
  }
}
