package dev.dovetail.key;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Random numbers: of every size, powers of ten and limits, and what is next to them. */
final class Numbers {
  private static final BigInteger LARGEST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

  private final Randomness random;

  Numbers(Randomness random) {
    this.random = random;
  }

  long any(long min, long max) {
    return switch (random.below(5)) {
      case 0 -> inside(random.random().nextLong(), min, max);
      case 1 -> inside(random.random().nextLong() >> random.below(64), min, max);
      case 2 -> inside(random.below(21) - 10, min, max);
      case 3 -> inside(powerOfTen(random.below(19)).longValue(), min, max);
      default -> random.coin() ? max - random.below(3) : min + random.below(3);
    };
  }

  long near(long value, long min, long max) {
    long other =
        switch (random.below(4)) {
          case 0 -> value + 1;
          case 1 -> value - 1;
          case 2 -> -value;
          default -> value / 10;
        };
    return inside(other, min, max);
  }

  /** An integer of at most 38 digits. */
  BigInteger big() {
    return switch (random.below(5)) {
      case 0 -> signed(new BigInteger(126, random.random()).min(LARGEST));
      case 1 -> signed(new BigInteger(random.below(126), random.random()));
      case 2 -> BigInteger.valueOf(any(Long.MIN_VALUE, Long.MAX_VALUE));
      case 3 -> powerOfTen(random.below(38));
      default -> signed(LARGEST.subtract(BigInteger.valueOf(random.below(3))));
    };
  }

  BigInteger near(BigInteger value) {
    BigInteger other =
        switch (random.below(4)) {
          case 0 -> value.add(BigInteger.ONE);
          case 1 -> value.subtract(BigInteger.ONE);
          case 2 -> value.negate();
          default -> value.divide(BigInteger.TEN);
        };
    return other.min(LARGEST).max(LARGEST.negate());
  }

  /** A decimal that fits into a scale, written in one of many ways. */
  BigDecimal decimal(int scale) {
    return rewritten(new BigDecimal(big(), scale));
  }

  BigDecimal near(BigDecimal value, int scale) {
    return rewritten(new BigDecimal(near(value.setScale(scale).unscaledValue()), scale));
  }

  private BigDecimal rewritten(BigDecimal value) {
    return switch (random.below(3)) {
      case 0 -> value.stripTrailingZeros();
      case 1 -> value.setScale(value.scale() + random.below(60));
      default -> value;
    };
  }

  private BigInteger powerOfTen(int exponent) {
    return signed(BigInteger.TEN.pow(exponent).add(BigInteger.valueOf(random.below(3) - 1)));
  }

  private BigInteger signed(BigInteger value) {
    return random.coin() ? value : value.negate();
  }

  private static long inside(long value, long min, long max) {
    return value >= min && value <= max ? value : Math.floorMod(value, max - min + 1) + min;
  }
}
