package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Decodes what URLs carry. */
final class Percent {
  private Percent() {}

  /** {@return text of a path, where a plus sign is a plus sign} */
  static String decode(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
  }

  /** {@return what was sent with each byte encoded that is no character of a URL} */
  static String encodeRest(String sent) {
    StringBuilder encoded = new StringBuilder(sent.length());
    for (int i = 0; i < sent.length(); i++) {
      char c = sent.charAt(i);
      if (c < 0x80) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  /** {@return a name or value of a query, where a plus sign is a space} */
  static String decodeForm(String encoded) {
    return URLDecoder.decode(encoded, UTF_8);
  }
}
