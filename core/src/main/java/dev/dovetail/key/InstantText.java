package dev.dovetail.key;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Writes points in time as text whose order is theirs, and reads them back.
 *
 * <p>The form is ISO 8601 in UTC with nine digits of a second, such as {@code
 * 2026-11-21T09:30:00.000000000Z}: always 30 characters, unlike {@link Instant#toString}, whose
 * shorter forms do not sort. All methods are pure.
 */
public final class InstantText {
  /** An example of the form, in which {@code 0} stands for any digit. */
  static final String SHAPE = "0000-00-00T00:00:00.000000000Z";

  private static final long FIRST_SECOND = -62_167_219_200L;
  private static final long LAST_SECOND = 253_402_300_799L;

  private InstantText() {}

  /** {@return whether the year of a time is from 0 to 9999, so that it can be written} */
  public static boolean canWrite(Instant value) {
    return value.getEpochSecond() >= FIRST_SECOND && value.getEpochSecond() <= LAST_SECOND;
  }

  /**
   * {@return the time as text}
   *
   * @throws IllegalArgumentException if the year is not from 0 to 9999
   */
  public static String format(Instant value) {
    if (!canWrite(value)) {
      throw new IllegalArgumentException("The year of a stored time must be from 0 to 9999.");
    }
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
    char[] text = SHAPE.toCharArray();
    digits(text, 0, 4, time.getYear());
    digits(text, 5, 2, time.getMonthValue());
    digits(text, 8, 2, time.getDayOfMonth());
    digits(text, 11, 2, time.getHour());
    digits(text, 14, 2, time.getMinute());
    digits(text, 17, 2, time.getSecond());
    digits(text, 20, 9, time.getNano());
    return new String(text);
  }

  /**
   * {@return the time that a text says}, in the form of {@link #format} or any other that {@link
   * Instant#parse} reads
   *
   * @throws DateTimeParseException if it is none
   */
  public static Instant parse(String text) {
    if (!hasShape(text, SHAPE)) {
      return Instant.parse(text);
    }
    try {
      long day =
          LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)).toEpochDay();
      int hour = number(text, 11, 2);
      int minute = number(text, 14, 2);
      int second = number(text, 17, 2);
      if (hour > 23 || minute > 59 || second > 59) {
        throw new DateTimeParseException("There is no such time", text, 11);
      }
      return Instant.ofEpochSecond(
          day * 86_400 + hour * 3_600L + minute * 60L + second, number(text, 20, 9));
    } catch (DateTimeParseException e) {
      throw e;
    } catch (DateTimeException e) {
      throw new DateTimeParseException("There is no such date", text, 0, e);
    }
  }

  private static void digits(char[] text, int start, int count, int value) {
    int rest = value;
    for (int i = start + count - 1; i >= start; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** The number that some digits say. */
  static int number(String text, int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** Whether a text has a digit wherever the shape has a zero, and is the shape elsewhere. */
  static boolean hasShape(String text, String shape) {
    if (text.length() != shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(i);
      char expected = shape.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        return false;
      }
    }
    return true;
  }
}
