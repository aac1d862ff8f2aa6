package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;

class AttributesTest {
  static Stream<ThrowingCallable> nulls() {
    return Stream.of(
        () -> Attributes.of("due", (String) null),
        () -> Attributes.key("due", (String) null),
        () -> Attributes.key("due", (SdkBytes) null),
        () -> Attributes.of("due", (BigDecimal) null),
        () -> Attributes.of("due", (BigInteger) null),
        () -> Attributes.of("due", (UUID) null),
        () -> Attributes.of("due", (Instant) null),
        () -> Attributes.of("due", (LocalDate) null),
        () -> Attributes.of("due", (YearMonth) null),
        () -> Attributes.of("due", (Duration) null),
        () -> Attributes.of("due", (Enum<?>) null),
        () -> Attributes.of("due", (SdkBytes) null));
  }

  static Stream<ThrowingCallable> valuesThatNoKeyHas() {
    return Stream.of(
        () -> Attributes.key("due", ""),
        () -> Attributes.key("due", "a\uD83D"),
        () -> Attributes.key("due", SdkBytes.fromByteArray(new byte[0])),
        () -> Attributes.key("due", Instant.MAX),
        () -> Attributes.key("due", LocalDate.MIN),
        () -> Attributes.key("due", YearMonth.of(10_000, 1)),
        () -> Attributes.key("due", new BigDecimal("1E+126")),
        () -> Attributes.key("due", BigInteger.TEN.pow(38).add(BigInteger.ONE)));
  }

  @ParameterizedTest
  @MethodSource("valuesThatNoKeyHas")
  void key_valueThatNoKeyHas_isInvalidKeyWithTheComponent(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidKey.class).hasMessageContaining("due");
  }

  @Test
  void key_valuesOfKeys_areStoredAsAttributesAre() {
    assertThat(Attributes.key("due", "a").s()).isEqualTo("a");
    assertThat(Attributes.key("due", SdkBytes.fromUtf8String("a")).b().asUtf8String())
        .isEqualTo("a");
    assertThat(Attributes.key("due", Instant.EPOCH)).isEqualTo(Attributes.of("due", Instant.EPOCH));
    assertThat(Attributes.key("due", LocalDate.EPOCH).s()).isEqualTo("1970-01-01");
    assertThat(Attributes.key("due", YearMonth.of(0, 1)).s()).isEqualTo("0000-01");
    assertThat(Attributes.key("due", new BigDecimal("5.00")).n()).isEqualTo("5");
    assertThat(Attributes.key("due", BigInteger.TWO).n()).isEqualTo("2");
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void of_null_isRefusedWithTheNameOfTheComponent(ThrowingCallable write) {
    assertThatThrownBy(write).hasMessageContaining("due").hasMessageContaining("is null");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_doubleThatIsNoNumber_isRefused(double value) {
    assertThatThrownBy(() -> Attributes.of("rate", value))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("rate");
    assertThatThrownBy(() -> Attributes.of("rate", (float) value))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("rate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012345678901234567890123456789", "1E126", "-1E126", "1E-131"})
  void of_numberThatDynamoDbWouldNotKeep_isRefusedWithoutItsValue(String value) {
    assertThatThrownBy(() -> Attributes.of("total", new BigDecimal(value)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("total")
        .hasMessageContaining("38 digits")
        .hasMessageNotContaining(value);
  }

  @Test
  void of_numberAtTheLimits_isKept() {
    for (String value : new String[] {"9.99E+125", "1E-130", "-1E-130", "0", "0E+500"}) {
      assertThat(new BigDecimal(Attributes.of("total", new BigDecimal(value)).n()))
          .isEqualByComparingTo(new BigDecimal(value));
    }
  }

  @Test
  void of_month_isItsIsoFormForYearsOfFourDigits() {
    assertThat(Attributes.of("due", YearMonth.of(7, 1)).s()).isEqualTo("0007-01");
    assertThatThrownBy(() -> Attributes.of("due", YearMonth.of(10_000, 1)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("due")
        .hasMessageContaining("0 to 9999");
    assertThatThrownBy(() -> Attributes.of("due", YearMonth.of(-1, 1)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("due");
  }
}
