package dev.dovetail.lambda.streams;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Changes a text in a few random places. */
final class Mutation {
  private static final String[] PIECES = {
    "null",
    "\"\"",
    "{}",
    "[]",
    "1",
    "-1e999",
    "true",
    "\u0000",
    "[[[[",
    "\"x\":",
    ",",
    "}",
    "{",
    "{\"S\":\"a\"}",
    "{\"N\":\"1\"},",
    "\"N\"",
    "\"B\"",
    "\"NS\"",
    "\"L\"",
    "\"M\"",
    "\ufeff"
  };

  private Mutation() {}

  static byte[] of(byte[] event, Random random) {
    StringBuilder text = new StringBuilder(new String(event, StandardCharsets.UTF_8));
    int mutations = 1 + random.nextInt(3);
    for (int i = 0; i < mutations && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 4 -> replaceText(text, at, PIECES[random.nextInt(PIECES.length)]);
        default -> text.setLength(at);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Replaces the next quoted text, so that the event stays JSON most of the time. */
  private static void replaceText(StringBuilder text, int from, String piece) {
    int start = text.indexOf("\"", from);
    int end = text.indexOf("\"", start + 1);
    if (start >= 0 && end > start) {
      text.replace(start, end + 1, piece);
    }
  }
}
