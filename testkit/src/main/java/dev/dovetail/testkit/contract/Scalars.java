package dev.dovetail.testkit.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Draws numbers and times: common ones, and now and then an end of the type. For one thread. */
final class Scalars {
  private static final List<Integer> ENDS =
      List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1, 9, 10);
  private static final int DIGITS = 38;
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final Random random;

  Scalars(Random random) {
    this.random = random;
  }

  private boolean end(Form form) {
    return form.extreme() && random.nextInt(3) == 0;
  }

  int integer(Form form) {
    return end(form) ? ENDS.get(random.nextInt(ENDS.size())) : random.nextInt(40) - 10;
  }

  long longInteger(Form form) {
    return end(form)
        ? (random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE)
        : random.nextInt(40) - 10;
  }

  short shortInteger(Form form) {
    return end(form)
        ? (random.nextBoolean() ? Short.MIN_VALUE : Short.MAX_VALUE)
        : (short) (random.nextInt(40) - 10);
  }

  byte smallInteger(Form form) {
    return end(form)
        ? (random.nextBoolean() ? Byte.MIN_VALUE : Byte.MAX_VALUE)
        : (byte) (random.nextInt(40) - 10);
  }

  double floating(Form form) {
    return end(form)
        ? List.of(1e125, -1e125, 1e-100, 0.1).get(random.nextInt(4))
        : integer(Form.PLAIN) / 8.0;
  }

  /** {@return a decimal in the form that it is read in: without zeros at the end} */
  BigDecimal decimal(Form form, int scale) {
    int digits = end(form) ? DIGITS : 1 + random.nextInt(6);
    BigInteger unscaled =
        end(form)
            ? BigInteger.TEN.pow(digits).subtract(BigInteger.ONE)
            : new BigInteger(digits * 3, random).mod(BigInteger.TEN.pow(digits));
    BigDecimal value =
        new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale)
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  Instant instant(Form form) {
    ChronoUnit precision =
        switch (form.encoding()) {
          case "instant(seconds)" -> ChronoUnit.SECONDS;
          case "instant(micros)" -> ChronoUnit.MICROS;
          case "instant(nanos)" -> ChronoUnit.NANOS;
          default -> ChronoUnit.MILLIS;
        };
    Instant time =
        end(form)
            ? (random.nextBoolean() ? FIRST : LAST)
            : Instant.ofEpochSecond(
                1_800_000_000L + random.nextInt(40), random.nextInt(1_000_000_000));
    return time.truncatedTo(precision);
  }

  LocalDate date(Form form) {
    if (end(form)) {
      return random.nextBoolean() ? LocalDate.of(0, 1, 1) : LocalDate.of(9999, 12, 31);
    }
    return LocalDate.of(2026, 11, 21).plusDays(random.nextInt(400) - 200);
  }
}
