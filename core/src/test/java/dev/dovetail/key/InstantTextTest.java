package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
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
  @CsvSource({
    "2026-13-01T00:00:00.000000000Z,There is no such date,0",
    "2026-02-30T00:00:00.000000000Z,There is no such date,0",
    "2026-01-01T24:00:00.000000000Z,There is no such time,11",
    "2026-01-01T00:60:00.000000000Z,There is no such time,11",
    "2026-01-01T00:00:60.000000000Z,There is no such time,11",
  })
  void parse_noTimeInTheStoredForm_isRefusedWithItsPlace(String text, String message, int index) {
    assertThatThrownBy(() -> InstantText.parse(text))
        .isInstanceOfSatisfying(
            DateTimeParseException.class,
            e -> {
              assertThat(e.getParsedString()).isEqualTo(text);
              assertThat(e.getErrorIndex()).isEqualTo(index);
            })
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2026-01-01T00:00:00.00000000?Z"})
  void parse_noTime_isRefused(String text) {
    assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void format_theFirstAndTheLastTime_areWritten() {
    assertThat(InstantText.format(Times.FIRST)).isEqualTo("0000-01-01T00:00:00.000000000Z");
    assertThat(InstantText.format(Times.LAST)).isEqualTo("9999-12-31T23:59:59.999999999Z");
  }

  @Test
  void format_timesBeyondThem_areAnError() {
    for (Instant time : new Instant[] {Times.FIRST.minusNanos(1), Times.LAST.plusNanos(1)}) {
      assertThat(InstantText.canWrite(time)).isFalse();
      assertThatThrownBy(() -> InstantText.format(time))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The year of a stored time must be from 0 to 9999.");
    }
  }
}
