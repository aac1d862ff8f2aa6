package dev.dovetail.testkit.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Draws values of the types, other than text, that are stored as one value. For one thread. */
final class Scalars {
  private static final int DIGITS = 38;
  private static final int DAYS = 36_500;
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final Random random;
  private final Spread spread;

  Scalars(Random random, Spread spread) {
    this.random = random;
    this.spread = spread;
  }

  /**
   * A value of a class, or null if it is stored in another way.
   *
   * @param least how many bytes binary has at least
   * @param decimals how many a decimal may have
   * @param unit how fine a time may be
   */
  @Nullable Object of(Class<?> type, int least, int decimals, ChronoUnit unit) {
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    } else if (type == SdkBytes.class) {
      byte[] bytes = new byte[least + random.nextInt(9)];
      random.nextBytes(bytes);
      return SdkBytes.fromByteArray(bytes);
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    } else if (type == Instant.class) {
      return instant(unit);
    } else if (type == LocalDate.class) {
      return date();
    } else if (type == YearMonth.class) {
      return YearMonth.from(date());
    } else if (type == Duration.class) {
      return Duration.ofMillis(random.nextInt());
    }
    return number(type, decimals);
  }

  private @Nullable Object number(Class<?> type, int decimals) {
    if (type == int.class || type == Integer.class) {
      return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (type == long.class || type == Long.class) {
      return integer(Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (type == short.class || type == Short.class) {
      return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
    } else if (type == byte.class || type == Byte.class) {
      return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      return end()
          ? one(List.of(1e125, -1e125, 1e-100, 0.1))
          : integer(Integer.MIN_VALUE, Integer.MAX_VALUE) / 8.0;
    } else if (type == float.class || type == Float.class) {
      return (random.nextInt(1 << 20) - (1 << 19)) / 16.0f + 0.0f;
    } else if (type == BigInteger.class) {
      return decimal(0).toBigIntegerExact();
    } else if (type == BigDecimal.class) {
      return decimal(decimals);
    }
    return null;
  }

  private boolean end() {
    return spread == Spread.ENDS && random.nextInt(3) == 0;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private long integer(long least, long most) {
    if (end() || spread == Spread.WIDE && random.nextInt(4) == 0) {
      return one(List.of(least, most, 0L, -1L, 1L, 9L, 10L));
    }
    long any = spread == Spread.WIDE ? random.nextLong() : random.nextInt(40) - 10;
    return any >= least && any <= most ? any : Math.floorMod(any, most - least + 1) + least;
  }

  /** As DynamoDB keeps it: without zeros at the end. */
  private BigDecimal decimal(int scale) {
    int digits = end() ? DIGITS : 1 + random.nextInt(spread == Spread.WIDE ? 15 : 6);
    BigInteger bound = BigInteger.TEN.pow(digits);
    BigInteger unscaled =
        digits == DIGITS ? bound.subtract(BigInteger.ONE) : new BigInteger(50, random).mod(bound);
    BigDecimal number =
        new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale)
            .stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private Instant instant(ChronoUnit unit) {
    Instant time =
        end()
            ? one(List.of(FIRST, LAST))
            : Instant.parse("2026-11-21T00:00:00Z")
                .plusSeconds(spread == Spread.WIDE ? aDay() * 86_400L : 0)
                .plusSeconds(random.nextInt(spread == Spread.WIDE ? 86_400 : 40))
                .plusNanos(random.nextInt(1_000_000_000));
    return time.truncatedTo(unit);
  }

  private LocalDate date() {
    return end()
        ? one(List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)))
        : LocalDate.of(2026, 11, 21)
            .plusDays(spread == Spread.WIDE ? aDay() : random.nextInt(400) - 200);
  }

  /** Up to fifty years away. */
  private long aDay() {
    return (long) random.nextInt(DAYS) - DAYS / 2;
  }
}
