package dev.dovetail.lambda;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encodes text, and decodes it strictly: two hex digits after each percent, all UTF-8. */
final class Percent {
  private static final String NOT_IN_URLS = "\"<>\\^`{|}";

  private Percent() {}

  /** Encodes the characters that no URL can have; leaves others, percent signs included. */
  static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b <= ' ' || b == 0x7f || NOT_IN_URLS.indexOf(b) >= 0) {
        out.append('%').append(digit(b >> 4)).append(digit(b));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  private static char digit(int value) {
    return "0123456789ABCDEF".charAt(value & 0xf);
  }

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
