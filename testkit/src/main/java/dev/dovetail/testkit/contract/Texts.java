package dev.dovetail.testkit.contract;

import java.util.List;
import java.util.Random;

/** Draws texts, with what keys and expressions could trip over. For one thread. */
final class Texts {
  private static final List<String> SIGNS =
      List.of("#", "$", "$23", " ", "{", ":", "%", "é", "ß", "日", "😀", "\n", "\"", "~", "\u0001");

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  String next(Form form) {
    if (!form.filled() && random.nextInt(20) == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    // In a facet a character may take three bytes, or more where it is folded.
    int longest = Math.max(1, Math.min(8, form.maxBytes() / 12));
    for (int i = 1 + random.nextInt(longest); i > 0; i--) {
      boolean sign = form.maxBytes() >= 12 && random.nextInt(3) == 0;
      text.append(
          sign
              ? SIGNS.get(random.nextInt(SIGNS.size()))
              : String.valueOf((char) ('a' + random.nextInt(26))));
    }
    return text.toString();
  }
}
