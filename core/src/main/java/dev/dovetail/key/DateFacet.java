package dev.dovetail.key;

import dev.dovetail.InvalidKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates and months in keys: those of ISO 8601, with years of four digits. */
final class DateFacet {
  private DateFacet() {}

  static String encode(String name, LocalDate value) {
    check(name, value.getYear());
    return value.toString();
  }

  static String encode(String name, YearMonth value) {
    check(name, value.getYear());
    return value.toString();
  }

  static LocalDate decodeDate(String facet) {
    if (InstantText.hasShape(facet, "0000-00-00")) {
      try {
        return LocalDate.of(
            InstantText.number(facet, 0, 4),
            InstantText.number(facet, 5, 2),
            InstantText.number(facet, 8, 2));
      } catch (DateTimeException e) {
        throw noDate(facet);
      }
    }
    throw noDate(facet);
  }

  static YearMonth decodeMonth(String facet) {
    if (InstantText.hasShape(facet, "0000-00")) {
      try {
        return YearMonth.of(InstantText.number(facet, 0, 4), InstantText.number(facet, 5, 2));
      } catch (DateTimeException e) {
        throw noMonth(facet);
      }
    }
    throw noMonth(facet);
  }

  private static void check(String name, int year) {
    if (year < 0 || year > 9999) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} has the year "
              + year
              + ", but the year of a key must be from 0 to 9999.");
    }
  }

  private static InvalidKey noDate(String facet) {
    return NoFacet.of("a date", facet, "written as 2026-11-21");
  }

  private static InvalidKey noMonth(String facet) {
    return NoFacet.of("a month", facet, "written as 2026-11");
  }
}
