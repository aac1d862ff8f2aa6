package dev.dovetail.key;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Random times, among them the first and the last that a key can have, and the ends of months. */
final class Times {
  static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final List<Instant> SPECIAL =
      List.of(
          FIRST,
          LAST,
          Instant.EPOCH,
          Instant.parse("1969-12-31T23:59:59.999999999Z"),
          Instant.parse("2026-11-21T09:30:00Z"),
          Instant.parse("2024-02-29T23:59:59.999Z"),
          Instant.parse("2026-12-31T23:59:59.999999Z"));

  private static final List<Integer> YEARS = List.of(0, 1, 4, 999, 1000, 1900, 2000, 2024, 9999);

  private final Randomness random;

  Times(Randomness random) {
    this.random = random;
  }

  Instant instant(ChronoUnit precision) {
    Instant time =
        switch (random.below(3)) {
          case 0 -> random.oneOf(SPECIAL);
          case 1 -> near(random.oneOf(SPECIAL), precision);
          default ->
              Instant.ofEpochSecond(
                  FIRST.getEpochSecond()
                      + Math.floorMod(
                          random.random().nextLong(),
                          LAST.getEpochSecond() - FIRST.getEpochSecond()),
                  random.below(1_000_000_000));
        };
    return time.truncatedTo(precision);
  }

  Instant near(Instant time, ChronoUnit precision) {
    ChronoUnit unit =
        random.oneOf(List.of(precision, ChronoUnit.SECONDS, ChronoUnit.HOURS, ChronoUnit.DAYS));
    Instant other = time.plus(random.below(5) - 2, unit);
    return other.isBefore(FIRST) || other.isAfter(LAST) ? time : other;
  }

  LocalDate date() {
    YearMonth month = month();
    int days = month.lengthOfMonth();
    return month.atDay(random.coin() ? days : 1 + random.below(days));
  }

  LocalDate near(LocalDate date) {
    LocalDate other = date.plusDays(random.below(5) - 2);
    return other.getYear() < 0 || other.getYear() > 9999 ? date : other;
  }

  YearMonth month() {
    int year = random.coin() ? random.oneOf(YEARS) : random.below(10_000);
    return YearMonth.of(year, 1 + random.below(12));
  }

  YearMonth near(YearMonth month) {
    YearMonth other = month.plusMonths(random.below(5) - 2);
    return other.getYear() < 0 || other.getYear() > 9999 ? month : other;
  }
}
