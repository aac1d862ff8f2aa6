package dev.dovetail.lambda;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded text, strictly: two hex digits after each percent sign, UTF-8 in all. */
final class Percent {
  private Percent() {}

  /** Decodes a path segment, where {@code +} is a plus sign. */
  static String decode(String text) {
    return text.indexOf('%') < 0 ? text : decode(text, false);
  }

  /** Decodes a name or value of a query, where {@code +} is a space. */
  static String decodeQuery(String text) {
    return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decode(text, true);
  }

  private static String decode(String text, boolean plusIsSpace) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
        if (low < 0) {
          throw malformed();
        }
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.of(
            400, "malformed_url", "The URL has a percent sign that encodes nothing in UTF-8."));
  }
}
