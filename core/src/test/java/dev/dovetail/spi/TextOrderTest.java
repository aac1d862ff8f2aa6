package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextOrderTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);

  /** The ends of what takes one, two, three and four bytes, and those around the surrogates. */
  private static final int[] ALPHABET = {
    0, 1, '#', '$', 'a', 0x7E, 0x7F, 0x80, 0x7FE, 0x7FF, 0x800, 0xD7FE, 0xD7FF, 0xE000, 0xE001,
    0xFFFE, 0xFFFF, 0x10000, 0x10FFFE, 0x10FFFF
  };

  @Test
  void neighbours_ofRandomTexts_divideAllTextsThatFitAsTheTextDoes() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300_000; round++) {
      int limit = 1 + random.nextInt(9);
      String text = text(random, 1 + random.nextInt(5));
      String key = near(random, text);
      if (Utf8.length(key) > limit || key.isEmpty()) {
        continue;
      }
      String seen = "seed " + SEED + ", round " + round + ", limit " + limit;
      int order = TextOrder.compare(key, text);
      assertThat(isAtLeast(key, TextOrder.atLeast(text, limit))).as(seen).isEqualTo(order >= 0);
      assertThat(isAtMost(key, TextOrder.atMost(text, limit))).as(seen).isEqualTo(order <= 0);
      assertThat(isAtMost(key, TextOrder.below(text, limit))).as(seen).isEqualTo(order < 0);
    }
  }

  @Test
  void neighbours_ofRandomTexts_fit() {
    Random random = new Random(SEED);
    for (int round = 0; round < 100_000; round++) {
      int limit = 1 + random.nextInt(9);
      String text = text(random, 1 + random.nextInt(5));
      List<@Nullable String> found = new ArrayList<>();
      found.add(TextOrder.atLeast(text, limit));
      found.add(TextOrder.atMost(text, limit));
      found.add(TextOrder.below(text, limit));
      for (String neighbour : found) {
        if (neighbour != null) {
          assertThat(Utf8.length(neighbour))
              .as("seed %d, round %d", SEED, round)
              .isBetween(1, limit);
          assertThat(Utf8.canWrite(neighbour)).isTrue();
        }
      }
    }
  }

  @Test
  void belowOfLength_digits_liesBetweenTheNeighboursOfOneLength() {
    for (int number = 1; number < 1000; number++) {
      String text = String.format("%03d", number);
      String bound = String.valueOf(TextOrder.belowOfLength(text, 1024));

      assertThat(bound).hasSize(3).isLessThan(text);
      assertThat(bound).isGreaterThanOrEqualTo(String.format("%03d", number - 1));
    }
  }

  @Test
  void belowOfLength_textThatDoesNotFit_isTheGreatestThatDoes() {
    assertThat(TextOrder.belowOfLength("p0012", 5)).isEqualTo("p0011");
    assertThat(TextOrder.belowOfLength("p0012", 4)).isEqualTo("p001");
    assertThat(TextOrder.belowOfLength("x\u07FF9", 2)).isEqualTo("x\u007F");
  }

  @Test
  void compare_beyondTheBasicPlane_isTheOrderOfBytes() {
    assertThat("\uFFFF".compareTo("\uD800\uDC00")).isPositive();
    assertThat(TextOrder.compare("\uFFFF", "\uD800\uDC00")).isNegative();
    assertThat(TextOrder.compare("a", "a#")).isNegative();
    assertThat(TextOrder.compare("a", "a")).isZero();
  }

  @Test
  void canWrite_halfPairs_isFalse() {
    assertThat(Utf8.canWrite("a\uD83D\uDE00b")).isTrue();
    assertThat(Utf8.canWrite("a\uD83D")).isFalse();
    assertThat(Utf8.canWrite("\uDE00a")).isFalse();
    assertThat(Utf8.canWrite("\uD83Da")).isFalse();
  }

  private static boolean isAtLeast(String key, @Nullable String bound) {
    return bound != null && TextOrder.compare(key, bound) >= 0;
  }

  private static boolean isAtMost(String key, @Nullable String bound) {
    return bound != null && TextOrder.compare(key, bound) <= 0;
  }

  /**
   * The text itself, a start of it, one with another end, or one that has nothing to do with it.
   */
  private static String near(Random random, String text) {
    int cut = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    return switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> text.substring(0, cut);
      case 2 -> text.substring(0, cut) + text(random, 1 + random.nextInt(3));
      default -> text(random, 1 + random.nextInt(4));
    };
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }
}
