package dev.dovetail.testkit.values;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Draws texts, with what keys and expressions could trip over. For one thread. */
final class Texts {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /**
   * What keys escape or looks like it, what expressions have, characters of two to four bytes, and
   * what another form of Unicode would change.
   */
  private static final List<String> SIGNS =
      List.of(
          "#", "$", "$23", " ", "\n", "\"", "\u0001", "-", "_", ".", ":", "/", "%", "&", "{", "}",
          "~", "é", "ß", "漢", "日", "🦉", "😀", "e\u0301", "\u212b");

  private final Random random;
  private final int letters;
  private final boolean ends;

  Texts(Random random, Spread spread) {
    this.random = random;
    this.ends = spread == Spread.ENDS;
    this.letters = spread == Spread.WIDE ? LETTERS.length() : 26;
  }

  /**
   * {@return a text with this many characters, and up to eight more, unless that are too many
   * bytes}
   *
   * @param bytes the most bytes that a facet of it has
   */
  String next(int least, int bytes) {
    if (ends && random.nextInt(3) == 0) {
      String letter = String.valueOf(LETTERS.charAt(random.nextInt(letters)));
      String between = " " + letter.repeat(Math.max(1, least - 2)) + " ";
      return random.nextBoolean() && bytesOf(between) <= bytes ? between : letter.repeat(least);
    }
    StringBuilder text = new StringBuilder();
    int left = bytes;
    for (int i = least + random.nextInt(9); i > 0 && left > 0; i--) {
      String sign = random.nextInt(3) == 0 ? SIGNS.get(random.nextInt(SIGNS.size())) : "";
      if (sign.isEmpty() || bytesOf(sign) > left) {
        sign = String.valueOf(LETTERS.charAt(random.nextInt(letters)));
      }
      text.append(sign);
      left -= bytesOf(sign);
    }
    return text.toString();
  }

  /** How many bytes a facet has of it: characters up to $ are escaped with two more. */
  private static int bytesOf(String sign) {
    int escaped = (int) sign.chars().filter(character -> character <= '$').count();
    return sign.getBytes(StandardCharsets.UTF_8).length + 2 * escaped;
  }
}
