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

  /** {@return a name or value of a query, where a plus sign is a space} */
  static String decodeForm(String encoded) {
    return URLDecoder.decode(encoded, UTF_8);
  }
}
