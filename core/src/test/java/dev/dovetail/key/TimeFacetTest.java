package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Points in time, dates and months in keys. */
class TimeFacetTest {
  /** Texts of these would not sort: the offset says one thing, the digits another. */
  @Test
  void encode_timesOfOtherOffsetsAndLengths_haveOneFormInUtc() {
    assertThat(Facet.encode("at", OffsetDateTime.parse("2026-11-21T09:30:00+02:00").toInstant()))
        .isEqualTo("2026-11-21T07:30:00.000000000Z");
    assertThat(Facet.encode("at", Instant.parse("2026-11-21T09:30:00.5Z")))
        .isEqualTo("2026-11-21T09:30:00.500000000Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T09:30:00Z,SECONDS,2026-11-21T09:30:00Z",
    "2026-11-21T09:30:00Z,MILLIS,2026-11-21T09:30:00.000Z",
    "2026-11-21T09:30:00.12Z,MILLIS,2026-11-21T09:30:00.120Z",
    "2026-11-21T09:30:00.123456Z,MICROS,2026-11-21T09:30:00.123456Z",
    "2026-11-21T09:30:00.123456789Z,NANOS,2026-11-21T09:30:00.123456789Z",
    "0000-01-01T00:00:00Z,SECONDS,0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z,MILLIS,9999-12-31T23:59:59.999Z",
  })
  void encode_instant_hasTheDigitsOfItsPrecision(
      Instant value, ChronoUnit precision, String encoded) {
    assertThat(Facet.encode("at", value, precision)).isEqualTo(encoded);
    assertThat(Facet.decodeInstant(encoded, precision)).isEqualTo(value);
  }

  @Test
  void encode_instantWithoutPrecision_isThatOfNanos() {
    Instant value = Instant.parse("2026-11-21T09:30:00.123456789Z");
    assertThat(Facet.encode("at", value)).isEqualTo(Facet.encode("at", value, ChronoUnit.NANOS));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T09:30:00.100000000Z,SECONDS",
    "2026-11-21T09:30:00.000000001Z,SECONDS",
    "2026-11-21T09:30:00.123400000Z,MILLIS",
    "2026-11-21T09:30:00.123000001Z,MILLIS",
    "2026-11-21T09:30:00.123456700Z,MICROS",
    "2026-11-21T09:30:00.000000009Z,MICROS",
  })
  void encode_finerInstant_isRefusedAndNeverTruncated(String value, ChronoUnit precision) {
    assertThatThrownBy(() -> Facet.encode("at", Instant.parse(value), precision))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The component {at} is "
                + value
                + ", which is finer than @Precision("
                + precision.name()
                + ") allows. Truncate it with value.truncatedTo(ChronoUnit."
                + precision.name()
                + ").");
  }

  @ParameterizedTest
  @EnumSource(
      value = ChronoUnit.class,
      mode = Mode.EXCLUDE,
      names = {"SECONDS", "MILLIS", "MICROS", "NANOS"})
  void encode_precisionThatNoKeyHas_isAnError(ChronoUnit precision) {
    String message =
        "The precision of a key is SECONDS, MILLIS, MICROS or NANOS, not " + precision.name() + ".";
    assertThatThrownBy(() -> Facet.encode("at", Instant.EPOCH, precision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Facet.decodeInstant("1970-01-01T00:00:00Z", precision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void encode_yearsBeyondFourDigits_areRefused() {
    String year = ", but the year of a key must be from 0 to 9999.";
    assertThatThrownBy(() -> Facet.encode("on", LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The component {on} has the year 10000" + year);
    assertThatThrownBy(() -> Facet.encode("on", LocalDate.of(-1, 12, 31)))
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The component {on} has the year -1" + year);
    assertThatThrownBy(() -> Facet.encode("in", YearMonth.of(10_000, 1)))
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The component {in} has the year 10000" + year);
    assertThatThrownBy(() -> Facet.encode("in", YearMonth.of(-1, 12)))
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The component {in} has the year -1" + year);
  }

  @Test
  void encode_instantsJustBeyondTheYears_areRefused() {
    String message =
        "The component {at} is a time whose year is not from 0 to 9999, as that of a key must be.";
    for (Instant value :
        new Instant[] {
          Times.FIRST.minusNanos(1), Times.LAST.plusNanos(1), Instant.MIN, Instant.MAX
        }) {
      assertThatThrownBy(() -> Facet.encode("at", value))
          .isInstanceOf(InvalidKey.class)
          .hasMessage(message);
      assertThatThrownBy(() -> Facet.encode("at", value, ChronoUnit.SECONDS)).hasMessage(message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T09:30:00.000Z,SECONDS,19",
    "2026-11-21T09:30:00Z,MILLIS,23",
    "2026-11-21T09:30:00.000Z,MICROS,26",
    "2026-11-21T09:30:00.000Z,NANOS,29",
    "2026-11-21T09:30:00z,SECONDS,19",
    "2026-11-21t09:30:00Z,SECONDS,19",
    "2026-11-21T09:30:000,SECONDS,19",
    "2026-11-21T09:30:00+,SECONDS,19",
    "+026-11-21T09:30:00Z,SECONDS,19",
    "2026-02-30T09:30:00Z,SECONDS,19",
    "2026-13-01T09:30:00Z,SECONDS,19",
    "2026-11-21T24:00:00Z,SECONDS,19",
    "2026-11-21T09:60:00Z,SECONDS,19",
    "2026-11-21T23:59:60Z,SECONDS,19",
    "2026-11-21T09:30:00,SECONDS,19",
    "'',SECONDS,19",
  })
  void decodeInstant_whatIsNeverWritten_isRefused(String text, ChronoUnit precision, int length) {
    assertThatThrownBy(() -> Facet.decodeInstant(text, precision))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \""
                + text
                + "\" is no facet of a time, which is written as "
                + "2026-11-21T09:30:00.000000000".substring(0, length)
                + "Z.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0009-12-31", "2024-02-29", "2026-11-21", "9999-12-31"})
  void encode_date_isItsIsoText(String text) {
    assertThat(Facet.encode("on", LocalDate.parse(text))).isEqualTo(text);
    assertThat(Facet.decodeDate(text)).isEqualTo(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-01-32",
        "2026-1-1",
        "26-01-01",
        "+2026-01-01",
        "-0001-01-01",
        "2026/01/01",
        "2026-01-01Z",
        "2026-11",
      })
  void decodeDate_whatIsNeverWritten_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeDate(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \"" + text + "\" is no facet of a date, which is written as 2026-11-21.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01", "0999-12", "2026-11", "9999-12"})
  void encode_month_isItsIsoText(String text) {
    assertThat(Facet.encode("in", YearMonth.parse(text))).isEqualTo(text);
    assertThat(Facet.decodeMonth(text)).isEqualTo(YearMonth.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-00", "2026-13", "2026-1", "2026-011", "2026-11-21", "202611"})
  void decodeMonth_whatIsNeverWritten_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeMonth(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \"" + text + "\" is no facet of a month, which is written as 2026-11.");
  }
}
