package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.key.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LanguageTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 20_000);

  private static final List<Encoding> ENCODINGS = CoreTexts.ENCODINGS;

  /** Texts at and beyond the limits of some encoding. */
  static final List<String> TEXTS =
      List.of(
          "x",
          "X",
          "0",
          "1",
          "2",
          "NOTE",
          "note",
          "a$20b",
          "A$23B",
          "a$25b",
          "a$2",
          "$1f",
          "$1F",
          "$0A$24",
          "É",
          "e\u0301",
          "e\u0301$20",
          "\uD800",
          "\uD83D\uDE00",
          "a b",
          "A#B",
          "2026-11-21",
          "2026-02-29",
          "2024-02-29",
          "0000-01-01",
          "9999-12-31",
          "2026-11",
          "2026-13",
          "2026-00",
          "p0000000000000000000",
          "p0000000000000000007",
          "p9223372036854775807",
          "p9223372036854775808",
          "n0776627963145224192",
          "n0776627963145224191",
          "n9999999999999999999",
          "p00000000000000000000000000000000000007",
          "n00000000000000000000000000000000000000",
          "n00000000000000000000000000000000000001",
          "n99999999999999999999999999999999999999",
          "01234567-89ab-cdef-0123-456789abcdef",
          "01234567-89AB-cdef-0123-456789abcdef",
          "2026-11-21T09:30:00Z",
          "2026-11-21T24:00:00Z",
          "2026-11-21T23:59:60Z",
          "2026-11-21T09:30:00.000Z",
          "2026-11-21T09:30:00.000001Z",
          "9999-12-31T23:59:59.999999999Z",
          "2025-02-29T00:00:00.000000000Z");

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  void contains_anyText_isWhetherCoreWritesIt(Encoding encoding) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>(TEXTS);
    for (int i = 0; i < ROUNDS / 10; i++) {
      texts.add(changed(TEXTS.get(random.nextInt(TEXTS.size())), random));
    }
    for (String text : texts) {
      assertThat(Language.contains(encoding, text))
          .as("%s writes \"%s\", seed %d", encoding.text(), text, seed)
          .isEqualTo(CoreTexts.writes(encoding, text));
    }
  }

  /** The text with some characters replaced by others that keys have. */
  private static String changed(String text, Random random) {
    String characters = "0123456789abcfABCFnpTZx$#-:.~\u0301É";
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      char c = characters.charAt(random.nextInt(characters.length()));
      changed.setCharAt(random.nextInt(changed.length()), c);
    }
    return changed.toString();
  }

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  void examples_ofEachEncoding_areWrittenByCore(Encoding encoding) {
    assertThat(Language.examples(encoding))
        .isNotEmpty()
        .allMatch(text -> CoreTexts.writes(encoding, text));
  }

  @Test
  void value_ofEachKind_isAsPeopleWriteIt() {
    assertThat(Language.value(new Encoding.Codes(List.of("a b")), "a$20b")).isEqualTo("a b");
    assertThat(Language.value(Encoding.Fixed.INTEGER, Facet.encode("n", -5))).isEqualTo("-5");
    assertThat(Language.value(Encoding.Fixed.BOOLEAN, "1")).isEqualTo("true");
    assertThat(Language.value(Encoding.Fixed.MONTH, "2026-11")).isEqualTo("2026-11");
    String price = Facet.encode("n", new java.math.BigDecimal("-12.5"), 2);
    assertThat(Language.value(new Encoding.Decimal(2), price)).isEqualTo("-12.50");
  }

  @Test
  void foldedTexts_ofEveryCharacter_foldToThemselves() {
    // Only then are the folded texts exactly those that fold to themselves.
    for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.getType(c) != Character.SURROGATE) {
        String facet = Facet.encodeCaseInsensitive("c", Character.toString(c));
        assertThat(CoreTexts.writes(CoreTexts.ENCODINGS.get(2), facet)).as("U+%x", c).isTrue();
      }
    }
  }

  @Test
  void commonText_ofAnyTwoEncodings_isAnExampleOfTheNarrower() {
    for (Encoding a : ENCODINGS) {
      for (Encoding b : ENCODINGS) {
        boolean common =
            TEXTS.stream().anyMatch(t -> CoreTexts.writes(a, t) && CoreTexts.writes(b, t));
        assertThat(Domain.of(a).and(Domain.of(b)).example().isPresent())
            .as("%s and %s", a.text(), b.text())
            .isEqualTo(common);
      }
    }
  }
}
