package dev.dovetail.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 20_000);
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "ann,ann",
        "ann@example.org,ann@example.org",
        "a#b,a$23b",
        "a$b,a$24b",
        "a b,a$20b",
        "a!b,a$21b",
        "$23,$2423",
        "é,é",
        "😀,😀",
        "%,%",
      })
  void encode_string_escapesWhatIsNotAboveTheDollarSign(String value, String encoded) {
    assertThat(Facet.encode("name", value)).isEqualTo(encoded);
  }

  @Test
  void encode_controlCharacters_areTwoHexadecimalDigits() {
    assertThat(Facet.encode("name", "\u0000\n\u001f")).isEqualTo("$00$0A$1F");
  }

  @ParameterizedTest
  @CsvSource({
    "0,p0000000000000000000",
    "1,p0000000000000000001",
    "9223372036854775807,p9223372036854775807",
    "-1,n9999999999999999999",
    "-2,n9999999999999999998",
    "-9223372036854775808,n0776627963145224192",
  })
  void encode_long_hasAFixedWidth(long value, String encoded) {
    assertThat(Facet.encode("n", value)).isEqualTo(encoded);
  }

  @Test
  void encode_instant_hasAFixedWidthInUtc() {
    assertThat(Facet.encode("at", Instant.parse("2026-11-21T09:30:00+02:00")))
        .isEqualTo("2026-11-21T07:30:00.000000000Z");
  }

  @Test
  void encode_strings_areInjectiveAndKeepOrder() {
    checkOrder("strings", this::string, value -> Facet.encode("s", value), FacetTest::compareBytes);
  }

  @Test
  void encode_longs_areInjectiveAndKeepOrder() {
    checkOrder("longs", this::number, value -> Facet.encode("n", value), Comparator.naturalOrder());
  }

  @Test
  void encode_instants_areInjectiveAndKeepOrder() {
    checkOrder(
        "instants", this::instant, value -> Facet.encode("at", value), Comparator.naturalOrder());
  }

  @Test
  void encode_dates_areInjectiveAndKeepOrder() {
    checkOrder(
        "dates",
        () -> LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        value -> Facet.encode("on", value),
        Comparator.naturalOrder());
  }

  @Test
  void encode_pairsOfStrings_sortAsPairsAndNeverCollide() {
    Comparator<String[]> pairs =
        Comparator.<String[], String>comparing(pair -> pair[0], FacetTest::compareBytes)
            .thenComparing(pair -> pair[1], FacetTest::compareBytes);
    checkOrder(
        "pairs",
        () -> new String[] {string(), string()},
        pair -> Facet.encode("a", pair[0]) + Facet.DELIMITER + Facet.encode("b", pair[1]),
        pairs);
  }

  @Test
  void encode_anotherFacet_isNoPrefixOnceDelimited() {
    for (int i = 0; i < ROUNDS; i++) {
      String a = string();
      String b = string();
      if (!a.equals(b)) {
        assertThat(Facet.encode("b", b) + "#")
            .as("seed %d", SEED)
            .doesNotStartWith(Facet.encode("a", a) + "#");
      }
    }
  }

  @Test
  void encode_uuid_isItsCanonicalText() {
    UUID id = UUID.fromString("0190b8a0-0000-7000-8000-0000000000AA");
    assertThat(Facet.encode("id", id)).isEqualTo("0190b8a0-0000-7000-8000-0000000000aa");
  }

  @Test
  void encode_emptyString_isRefusedWithTheNameOfTheComponent() {
    assertThatThrownBy(() -> Facet.encode("userId", ""))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{userId} is empty");
  }

  @Test
  void encode_null_isRefusedWithTheNameOfTheComponent() {
    assertThatThrownBy(() -> Facet.encode("userId", (String) null))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{userId} is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800", "\ud800a", "\udc00", "a\udc00b", "#\ud800"})
  void encode_halfOfASurrogatePair_isRefused(String value) {
    assertThatThrownBy(() -> Facet.encode("name", value))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("surrogate");
  }

  @Test
  void encode_yearsBeyondFourDigits_areRefused() {
    assertThatThrownBy(() -> Facet.encode("on", LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(InvalidKey.class);
    assertThatThrownBy(() -> Facet.encode("on", LocalDate.of(-1, 1, 1)))
        .isInstanceOf(InvalidKey.class);
    assertThatThrownBy(() -> Facet.encode("at", Instant.MAX)).isInstanceOf(InvalidKey.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T09:30:00Z",
        "2026-11-21T09:30:00.123Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2024-02-29T12:00:00.000000001Z",
        "1969-12-31T23:59:59.999Z"
      })
  void parse_whatFormatWrote_isTheSameTime(String text) {
    Instant time = Instant.parse(text);
    assertThat(InstantText.parse(InstantText.format(time))).isEqualTo(time);
    assertThat(InstantText.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13-01T00:00:00.000000000Z",
        "2026-02-30T00:00:00.000000000Z",
        "2026-01-01T24:00:00.000000000Z",
        "2026-01-01T00:60:00.000000000Z",
        "2026-01-01T00:00:60.000000000Z",
        "yesterday"
      })
  void parse_noTime_isRefused(String text) {
    assertThatThrownBy(() -> InstantText.parse(text))
        .isInstanceOf(java.time.format.DateTimeParseException.class);
  }

  private <T> void checkOrder(
      String what, Supplier<T> values, Function<T, String> encoding, Comparator<T> order) {
    for (int i = 0; i < ROUNDS; i++) {
      T a = values.get();
      T b = values.get();
      int expected = Integer.signum(order.compare(a, b));
      int actual = Integer.signum(compareBytes(encoding.apply(a), encoding.apply(b)));
      assertThat(actual).as("%s, seed %d, round %d", what, SEED, i).isEqualTo(expected);
    }
  }

  private static int compareBytes(String a, String b) {
    return Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
  }

  /**
   * Short strings of few characters, most of them around the delimiter, so that many share a start.
   */
  private String string() {
    String alphabet = "\u0000 !\"#$%&0Aaz~\u007fé\uffff";
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      int choice = random.nextInt(alphabet.length() + 1);
      if (choice == alphabet.length()) {
        text.appendCodePoint(0x1F600 + random.nextInt(2));
      } else {
        text.append(alphabet.charAt(choice));
      }
    }
    return text.toString();
  }

  private Long number() {
    long bits = random.nextLong();
    return switch (random.nextInt(4)) {
      case 0 -> bits;
      case 1 -> bits >> random.nextInt(64);
      case 2 -> (long) random.nextInt(20) - 10;
      default ->
          random.nextBoolean()
              ? Long.MAX_VALUE - random.nextInt(3)
              : Long.MIN_VALUE + random.nextInt(3);
    };
  }

  private Instant instant() {
    Instant base = Instant.parse("2026-11-21T00:00:00Z");
    return switch (random.nextInt(3)) {
      case 0 -> base.plusNanos(random.nextInt(5));
      case 1 -> base.plus(random.nextInt(2000) - 1000, ChronoUnit.MILLIS);
      default -> Instant.ofEpochSecond(random.nextInt() * 20L, random.nextInt(1_000_000_000));
    };
  }
}
