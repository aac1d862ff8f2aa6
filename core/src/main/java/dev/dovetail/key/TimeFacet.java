package dev.dovetail.key;

import dev.dovetail.InvalidKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Times in keys: those of {@link InstantText}, with as many digits as their precision has. */
final class TimeFacet {
  /** What is left of a time in seconds, before its zone. */
  private static final int SECONDS_LENGTH = 19;

  private static final String FRACTION = ".000000000";

  private TimeFacet() {}

  static String encode(String name, Instant value, ChronoUnit precision) {
    int kept = kept(precision);
    if (!InstantText.canWrite(value)) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} is a time whose year is not from 0 to 9999, as that of a key must be.");
    }
    String text = InstantText.format(value);
    for (int i = kept; i < text.length() - 1; i++) {
      if (text.charAt(i) != FRACTION.charAt(i - SECONDS_LENGTH)) {
        throw tooFine(name, text, precision);
      }
    }
    return text.substring(0, kept).concat("Z");
  }

  static Instant decode(String facet, ChronoUnit precision) {
    int kept = kept(precision);
    if (facet.length() != kept + 1 || facet.charAt(kept) != 'Z') {
      throw refused(facet, kept);
    }
    String text =
        facet.substring(0, kept).concat(FRACTION.substring(kept - SECONDS_LENGTH)).concat("Z");
    if (!InstantText.hasShape(text, InstantText.SHAPE)) {
      throw refused(facet, kept);
    }
    try {
      return InstantText.parse(text);
    } catch (DateTimeParseException e) {
      throw refused(facet, kept);
    }
  }

  /** How many characters of a time are written before its zone. */
  private static int kept(ChronoUnit precision) {
    if (precision == ChronoUnit.NANOS) {
      return SECONDS_LENGTH + 10;
    }
    if (precision == ChronoUnit.MICROS) {
      return SECONDS_LENGTH + 7;
    }
    if (precision == ChronoUnit.MILLIS) {
      return SECONDS_LENGTH + 4;
    }
    if (precision == ChronoUnit.SECONDS) {
      return SECONDS_LENGTH;
    }
    throw new IllegalArgumentException(
        "The precision of a key is SECONDS, MILLIS, MICROS or NANOS, not "
            + precision.name()
            + ".");
  }

  private static InvalidKey tooFine(String name, String time, ChronoUnit precision) {
    return new InvalidKey(
        "The component {"
            + name
            + "} is "
            + time
            + ", which is finer than @Precision("
            + precision.name()
            + ") allows. Truncate it with value.truncatedTo(ChronoUnit."
            + precision.name()
            + ").");
  }

  private static InvalidKey refused(String facet, int kept) {
    return NoFacet.of(
        "a time",
        facet,
        "written as ".concat("2026-11-21T09:30:00.000000000".substring(0, kept)).concat("Z"));
  }
}
