package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberOrderTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final BigInteger DIGITS_38 = BigInteger.TEN.pow(38);
  private static final String NINES = "9.9999999999999999999999999999999999999";

  @Test
  void above_ends_areThoseOfDynamoDb() {
    assertSame(NumberOrder.above(new BigDecimal("0")), "1E-130");
    assertSame(NumberOrder.below(new BigDecimal("0")), "-1E-130");
    assertSame(NumberOrder.above(new BigDecimal("-1E-130")), "0");
    assertSame(NumberOrder.below(new BigDecimal("1E-130")), "0");
    assertThat(NumberOrder.above(new BigDecimal(NINES + "E125"))).isNull();
    assertThat(NumberOrder.below(new BigDecimal("-" + NINES + "E125"))).isNull();
    assertSame(
        NumberOrder.above(new BigDecimal("-" + NINES + "E125")),
        "-9.9999999999999999999999999999999999998E125");
  }

  @Test
  void neighbours_aroundPowersOfTen_haveThirtyEightDigits() {
    assertSame(NumberOrder.below(new BigDecimal("1")), "0." + "9".repeat(38));
    assertSame(NumberOrder.below(new BigDecimal("100")), "99." + "9".repeat(36));
    assertSame(NumberOrder.below(new BigDecimal("1E2")), "99." + "9".repeat(36));
    assertSame(NumberOrder.above(new BigDecimal("1")), "1." + "0".repeat(36) + "1");
    assertSame(NumberOrder.above(new BigDecimal("-1")), "-0." + "9".repeat(38));
    assertSame(NumberOrder.below(new BigDecimal("-10")), "-10." + "0".repeat(35) + "1");
    assertSame(NumberOrder.below(new BigDecimal("2")), "1." + "9".repeat(37));
  }

  @Test
  void neighbours_ofRandomNumbers_areEachOthersAndHaveNothingBetweenThem() {
    Random random = new Random(SEED);
    for (int round = 0; round < 100_000; round++) {
      BigDecimal number = number(random);
      BigDecimal above = NumberOrder.above(number);
      String seen = "seed " + SEED + ", round " + round + ", " + number;
      if (above == null) {
        continue;
      }
      assertThat(above).as(seen).isGreaterThan(number);
      assertThat(above.stripTrailingZeros().precision()).as(seen).isLessThanOrEqualTo(38);
      assertThat(NumberOrder.below(above)).as(seen).isEqualByComparingTo(number);
      if (number.signum() != 0 && above.signum() != 0) {
        BigDecimal between = number.add(above).divide(BigDecimal.valueOf(2));
        assertThat(between.stripTrailingZeros().precision()).as(seen).isGreaterThan(38);
      }
    }
  }

  /** Numbers of all sizes, many of them at the change of a digit. */
  private static BigDecimal number(Random random) {
    BigInteger digits =
        switch (random.nextInt(4)) {
          case 0 -> BigInteger.ONE;
          case 1 -> BigInteger.valueOf(random.nextInt(1000));
          case 2 -> DIGITS_38.subtract(BigInteger.ONE);
          default -> new BigInteger(126, random).mod(DIGITS_38);
        };
    BigDecimal number = new BigDecimal(random.nextBoolean() ? digits : digits.negate());
    int exponent = number.precision() - 1;
    return number.scaleByPowerOfTen(random.nextInt(256) - 130 - exponent);
  }

  private static void assertSame(@Nullable BigDecimal actual, String expected) {
    assertThat(actual).isEqualByComparingTo(new BigDecimal(expected));
  }
}
