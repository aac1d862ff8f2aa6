package dev.dovetail.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the neighbours of a number among those that DynamoDB keeps: 38 digits, and exponents from
 * -130 to 125.
 */
final class NumberOrder {
  private static final int DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final BigDecimal LEAST = BigDecimal.ONE.scaleByPowerOfTen(-130);

  private NumberOrder() {}

  /** The least number that is greater than this, or null if there is none. */
  static @Nullable BigDecimal above(BigDecimal number) {
    if (number.signum() < 0) {
      return nearer(number.negate()).negate();
    }
    return farther(number);
  }

  /** The greatest number that is less than this, or null if there is none. */
  static @Nullable BigDecimal below(BigDecimal number) {
    if (number.signum() > 0) {
      return nearer(number);
    }
    BigDecimal opposite = farther(number.negate());
    return opposite == null ? null : opposite.negate();
  }

  /** The neighbour of a number from 0 on that is farther from 0. */
  private static @Nullable BigDecimal farther(BigDecimal number) {
    if (number.signum() == 0) {
      return LEAST;
    }
    BigDecimal next = number.add(BigDecimal.ONE.scaleByPowerOfTen(exponent(number) - DIGITS + 1));
    return exponent(next) > MAX_EXPONENT ? null : next;
  }

  /** The neighbour of a positive number that is nearer to 0. */
  private static BigDecimal nearer(BigDecimal number) {
    if (number.compareTo(LEAST) == 0) {
      return BigDecimal.ZERO;
    }
    // Below a power of ten, the digits stand one place further to the right.
    boolean power = number.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    int places = power ? DIGITS : DIGITS - 1;
    return number.subtract(BigDecimal.ONE.scaleByPowerOfTen(exponent(number) - places));
  }

  /** The exponent of the first digit. */
  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }
}
