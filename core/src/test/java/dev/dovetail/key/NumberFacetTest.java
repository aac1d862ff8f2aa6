package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integers and decimals in keys. */
class NumberFacetTest {
  private static final String NINES = "9".repeat(38);

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
    assertThat(Facet.decodeLong(encoded)).isEqualTo(value);
  }

  @Test
  void encode_longs_sortAsNumbersAndNotAsText() {
    long[] values = {Long.MIN_VALUE, -123456, -10, -9, -5, -1, 0, 1, 9, 10, 123456, Long.MAX_VALUE};
    List<String> facets = new ArrayList<>();
    for (long value : values) {
      facets.add(Facet.encode("n", value));
    }

    assertThat(facets).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p",
        "0000000000000000001",
        "p000000000000000001",
        "p00000000000000000001",
        "q0000000000000000001",
        "P0000000000000000001",
        "p000000000000000000a",
        "p/000000000000000000",
        "p:000000000000000000",
        "p+00000000000000000001",
        "n-000000000000000001",
        "p000000000000000000\u0661",
      })
  void decodeLong_anyOtherShape_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeLong(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \"" + text + "\" is no facet of a long, which is n or p and 19 digits.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p9223372036854775808",
        "p9999999999999999999",
        "n0776627963145224191",
        "n0000000000000000000",
      })
  void decodeLong_numberBeyondALong_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeLong(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \""
                + text
                + "\" is no facet of a long, which is from n0776627963145224192 to"
                + " p9223372036854775807.");
  }

  @Test
  void decode_narrowerTypes_readTheirLimitsAndNoMore() {
    assertThat(Facet.decodeInt(Facet.encode("n", Integer.MIN_VALUE))).isEqualTo(Integer.MIN_VALUE);
    assertThat(Facet.decodeInt(Facet.encode("n", Integer.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
    assertThat(Facet.decodeShort(Facet.encode("n", Short.MIN_VALUE))).isEqualTo(Short.MIN_VALUE);
    assertThat(Facet.decodeShort(Facet.encode("n", Short.MAX_VALUE))).isEqualTo(Short.MAX_VALUE);
    assertThat(Facet.decodeByte(Facet.encode("n", Byte.MIN_VALUE))).isEqualTo(Byte.MIN_VALUE);
    assertThat(Facet.decodeByte(Facet.encode("n", Byte.MAX_VALUE))).isEqualTo(Byte.MAX_VALUE);
    for (long past : new long[] {-1, 1}) {
      long intPast = past < 0 ? Integer.MIN_VALUE - 1L : Integer.MAX_VALUE + 1L;
      long shortPast = past < 0 ? Short.MIN_VALUE - 1L : Short.MAX_VALUE + 1L;
      long bytePast = past < 0 ? Byte.MIN_VALUE - 1L : Byte.MAX_VALUE + 1L;
      assertThatThrownBy(() -> Facet.decodeInt(Facet.encode("n", intPast)))
          .isInstanceOf(InvalidKey.class)
          .hasMessageContaining("no facet of an int");
      assertThatThrownBy(() -> Facet.decodeShort(Facet.encode("n", shortPast)))
          .isInstanceOf(InvalidKey.class)
          .hasMessageContaining("no facet of a short");
      assertThatThrownBy(() -> Facet.decodeByte(Facet.encode("n", bytePast)))
          .isInstanceOf(InvalidKey.class)
          .hasMessageContaining("no facet of a byte");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,2,p00000000000000000000000000000000000000",
    "0,38,p00000000000000000000000000000000000000",
    "1,2,p00000000000000000000000000000000000100",
    "1.05,2,p00000000000000000000000000000000000105",
    "-0.01,2,n99999999999999999999999999999999999999",
    "-1,2,n99999999999999999999999999999999999900",
    "1E+37,0,p10000000000000000000000000000000000000",
    "-1E+37,0,n90000000000000000000000000000000000000",
    "1E-38,38,p00000000000000000000000000000000000001",
    "99999999999999999999999999999999999999,0,p99999999999999999999999999999999999999",
    "-99999999999999999999999999999999999999,0,n00000000000000000000000000000000000001",
    "0.99999999999999999999999999999999999999,38,p99999999999999999999999999999999999999",
  })
  void encode_decimal_countsUnitsOfTheLastDecimal(BigDecimal value, int scale, String encoded) {
    assertThat(Facet.encode("n", value, scale)).isEqualTo(encoded);
    assertThat(Facet.decodeDecimal(encoded, scale)).isEqualTo(value.setScale(scale));
  }

  /** DynamoDB reads 1.00 back as 1, and -0 as 0. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1.00", "1.0000000000000000000000000", "0.1E+1", "10E-1"})
  void encode_equalDecimals_areOneKey(BigDecimal value) {
    assertThat(Facet.encode("n", value, 2)).isEqualTo(Facet.encode("n", BigDecimal.ONE, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "0.000", "0E+1000000000", "0E-1000000000"})
  void encode_anyZero_isOneKey(BigDecimal value) {
    assertThat(Facet.encode("n", value, 2)).isEqualTo("p" + "0".repeat(38));
  }

  @ParameterizedTest
  @CsvSource({
    "1.005,2,1.005",
    "0.001,2,0.001",
    "-0.009,2,-0.009",
    "99.999,2,99.999",
    "1.5,0,1.5",
    "1E-39,38,1E-39",
    "0.12345678901234567890123456789012345678901,38,0.12345678901234567890123456789012345678...",
  })
  void encode_moreDecimalsThanTheScale_isRefusedAndNeverRounded(
      BigDecimal value, int scale, String shown) {
    assertThatThrownBy(() -> Facet.encode("price", value, scale))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The component {price} is "
                + shown
                + ", which has more decimals than @Scale("
                + scale
                + ") allows. Round it with value.setScale("
                + scale
                + ", roundingMode).");
  }

  @ParameterizedTest
  @CsvSource({"1E+36,2,39", "-1E+36,2,39", "1,38,39", "1E+38,0,39", "10000000000,38,49"})
  void encode_moreDigitsThanAKeyHas_isRefused(BigDecimal value, int scale, int digits) {
    assertThatThrownBy(() -> Facet.encode("price", value, scale))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The component {price} has "
                + digits
                + " digits at the scale "
                + scale
                + ", but a number of a key has at most 38.");
  }

  /** Set to the scale, they would have as many digits as the exponent says. */
  @Test
  @Timeout(10)
  void encode_hugeExponents_areRefusedAtOnce() {
    for (String value :
        List.of("1E+2147483647", "1E-2147483647", "-3E+1000000000", "7E-1000000000")) {
      assertThatThrownBy(() -> Facet.encode("price", new BigDecimal(value), 2))
          .isInstanceOf(InvalidKey.class);
    }
    assertThatThrownBy(
            () -> Facet.encode("price", new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE), 38))
        .hasMessageContaining("2147483687 digits");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 39, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void encode_scaleThatNoKeyHas_isAnError(int scale) {
    String message = "The scale of a key is from 0 to 38, not " + scale + ".";
    assertThatThrownBy(() -> Facet.encode("price", BigDecimal.ONE, scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Facet.decodeDecimal("p" + NINES, scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "-1",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999999999999999999",
        "-99999999999999999999999999999999999999",
      })
  void encode_bigInteger_isADecimalOfScaleZero(BigInteger value) {
    String facet = Facet.encode("n", value);
    assertThat(facet).isEqualTo(Facet.encode("n", new BigDecimal(value), 0));
    assertThat(Facet.decodeBigInteger(facet)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100000000000000000000000000000000000000",
        "-100000000000000000000000000000000000000"
      })
  void encode_bigIntegerOf39Digits_isRefused(BigInteger value) {
    assertThatThrownBy(() -> Facet.encode("n", value))
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The component {n} has more than 38 digits, which no number of a key has.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p1",
        "p0000000000000000001",
        "x00000000000000000000000000000000000001",
        "p0000000000000000000000000000000000000a",
        "p-0000000000000000000000000000000000001",
        "n00000000000000000000000000000000000000",
        "p000000000000000000000000000000000000001",
      })
  void decodeDecimal_anyOtherText_isRefused(String text) {
    String message =
        "The text \""
            + text
            + "\" is no facet of a decimal, which is n or p and 38 digits, with n not all zeros.";
    assertThatThrownBy(() -> Facet.decodeDecimal(text, 2))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Facet.decodeBigInteger(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(message);
  }
}
