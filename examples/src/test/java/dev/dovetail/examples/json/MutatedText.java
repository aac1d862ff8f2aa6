package dev.dovetail.examples.json;

import java.util.Random;

/** Makes bodies that are wrong somewhere, most of them still JSON. */
final class MutatedText {
  private static final String[] VALUES = {
    "null",
    "\"\"",
    "{}",
    "[]",
    "1",
    "-1e999",
    "1e-999",
    "0.5",
    "true",
    "\"x\"",
    "\"\\ud800\"",
    "99999999999999999999",
    "[null]",
    "{\"a\":1}",
    "\"std\"",
    "\"2026-01-31\"",
    "[[1]]",
    "[\"a\",\"a\"]"
  };
  private static final String[] PIECES = {
    ",", ":", "\"", "{", "}", "[", "]", "\\", "\u0000", "\ufeff", "\"x\":", "\"x\":1,", "0", "-"
  };

  private final Random random;

  MutatedText(Random random) {
    this.random = random;
  }

  String of(String json) {
    StringBuilder text = new StringBuilder(json);
    for (int i = random.nextInt(1, 4); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(8)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(8)));
        case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> rename(text, at);
        default -> replaceValue(text, at, VALUES[random.nextInt(VALUES.length)]);
      }
    }
    return text.toString();
  }

  /** Replaces the next value of a member, up to the next comma or end outside of a string. */
  private static void replaceValue(StringBuilder text, int from, String value) {
    int start = text.indexOf("\":", from) + 2;
    if (start < 2) {
      return;
    }
    int depth = 0;
    boolean quoted = false;
    int end = start;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (quoted) {
        end += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']' || c == ',') {
        if (depth == 0) {
          break;
        }
        depth -= c == ',' ? 0 : 1;
      }
    }
    text.replace(start, Math.min(end, text.length()), value);
  }

  private static void rename(StringBuilder text, int from) {
    int start = text.indexOf(",\"", from);
    int end = text.indexOf("\":", start + 2);
    if (start >= 0 && end > start) {
      text.replace(start + 2, end, "x");
    }
  }
}
