package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;

class KeyValuesTest {
  static Stream<ThrowingCallable> valuesThatNoKeyHas() {
    return Stream.of(
        () -> KeyValues.string("due", null),
        () -> KeyValues.constant("due", null),
        () -> KeyValues.bytes("due", null),
        () -> KeyValues.decimal("due", null),
        () -> KeyValues.bigInteger("due", null),
        () -> KeyValues.uuid("due", null),
        () -> KeyValues.instant("due", null),
        () -> KeyValues.localDate("due", null),
        () -> KeyValues.yearMonth("due", null),
        () -> KeyValues.string("due", ""),
        () -> KeyValues.bytes("due", SdkBytes.fromByteArray(new byte[0])),
        () -> KeyValues.decimal("due", new BigDecimal("1E+126")),
        () -> KeyValues.bigInteger("due", BigInteger.TEN.pow(38).add(BigInteger.ONE)),
        () -> KeyValues.instant("due", Instant.MAX),
        () -> KeyValues.localDate("due", LocalDate.MIN),
        () -> KeyValues.yearMonth("due", YearMonth.of(10_000, 1)));
  }

  @ParameterizedTest
  @MethodSource("valuesThatNoKeyHas")
  void value_thatNoKeyHas_isInvalidKeyWithTheComponent(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidKey.class).hasMessageContaining("due");
  }

  @Test
  void value_ofEachType_isWhatItemsStore() {
    UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    Instant time = Instant.parse("2026-01-02T03:04:05Z");
    SdkBytes bytes = SdkBytes.fromUtf8String("a");

    assertThat(KeyValues.string("a", "b")).isEqualTo(Attributes.of("a", "b"));
    assertThat(KeyValues.constant("a", TimeUnit.DAYS)).isEqualTo(Attributes.of("a", TimeUnit.DAYS));
    assertThat(KeyValues.bytes("a", bytes)).isEqualTo(Attributes.of("a", bytes));
    assertThat(KeyValues.decimal("a", BigDecimal.ONE))
        .isEqualTo(Attributes.of("a", BigDecimal.ONE));
    assertThat(KeyValues.bigInteger("a", BigInteger.TWO))
        .isEqualTo(Attributes.of("a", BigInteger.TWO));
    assertThat(KeyValues.uuid("a", id)).isEqualTo(Attributes.of("a", id));
    assertThat(KeyValues.instant("a", time)).isEqualTo(Attributes.of("a", time));
    assertThat(KeyValues.localDate("a", LocalDate.EPOCH))
        .isEqualTo(Attributes.of("a", LocalDate.EPOCH));
    assertThat(KeyValues.yearMonth("a", YearMonth.of(2026, 1)))
        .isEqualTo(Attributes.of("a", YearMonth.of(2026, 1)));
  }
}
