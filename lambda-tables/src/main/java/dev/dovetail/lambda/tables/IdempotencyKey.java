package dev.dovetail.lambda.tables;

import java.util.Optional;

/** Reads the header: a string of structured fields, or the same without quotes. */
final class IdempotencyKey {
  private static final int MAX_LENGTH = 255;
  private static final String NOT_BARE = "\"\\,;";

  private IdempotencyKey() {}

  /** {@return the key, or nothing if the header is not well-formed} */
  static Optional<String> parse(String header) {
    String text = header.strip();
    String key = text.startsWith("\"") ? unquoted(text) : bare(text);
    return key.isEmpty() || key.length() > MAX_LENGTH ? Optional.empty() : Optional.of(key);
  }

  private static String bare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || NOT_BARE.indexOf(c) >= 0) {
        return "";
      }
    }
    return text;
  }

  private static String unquoted(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i == text.length() - 1 ? key.toString() : "";
      }
      if (c == '\\') {
        i++;
        c = i < text.length() ? text.charAt(i) : ' ';
        if (c != '"' && c != '\\') {
          return "";
        }
      } else if (c < ' ' || c > '~') {
        return "";
      }
      key.append(c);
    }
    return "";
  }
}
