package dev.dovetail.key;

import dev.dovetail.InvalidKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values as facets of a key.
 *
 * <p>The encoding is injective and keeps order: two values have the same facet only if they are
 * equal, and the UTF-8 byte order of facets, also of facets followed by a delimiter, is the order
 * of the values. No facet holds the delimiter {@code #}, so none can forge another key.
 *
 * <p>All methods are pure and safe for use by any number of threads.
 */
public final class Facet {
  /** The character between the segments of a key: the lowest that a key can contain. */
  public static final char DELIMITER = '#';

  private static final char ESCAPE = '$';
  private static final String HEX = "0123456789ABCDEF";
  private static final int DIGITS = 19;

  /** Beyond the range of a signed long, but exact as an unsigned one. */
  private static final long TEN_TO_THE_19 = Long.parseUnsignedLong("10000000000000000000");

  private Facet() {}

  /**
   * {@return the text with every character up to {@code $} (U+0024) written as {@code $} and two
   * hexadecimal digits}
   *
   * @param name the component's name, for the message of an error
   * @throws InvalidKey if the value is null or empty, or has a surrogate without its pair
   */
  public static String encode(String name, @Nullable String value) {
    String text = required(name, value);
    if (text.isEmpty()) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} is empty, but a part of a key needs at least one character.");
    }
    int plain = plainPrefix(name, text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 8).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ESCAPE) {
        int last = checkedPair(name, text, i);
        escaped.append(text, i, last + 1);
        i = last;
      } else {
        escaped.append(ESCAPE).append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return escaped.toString();
  }

  /**
   * {@return a sign, {@code n} or {@code p}, and 19 digits}
   *
   * <p>All integer types have the same width, so that a component may become wider without touching
   * stored keys. A negative value is written as its distance from -10^19, which keeps the order.
   *
   * @param name the component's name, for the message of an error
   */
  public static String encode(String name, long value) {
    char[] text = new char[DIGITS + 1];
    text[0] = value < 0 ? 'n' : 'p';
    long rest = value < 0 ? TEN_TO_THE_19 + value : value;
    for (int i = DIGITS; i > 0; i--) {
      text[i] = (char) ('0' + Long.remainderUnsigned(rest, 10));
      rest = Long.divideUnsigned(rest, 10);
    }
    return new String(text);
  }

  /**
   * {@return {@code 0} or {@code 1}}
   *
   * @param name the component's name, for the message of an error
   */
  public static String encode(String name, boolean value) {
    return value ? "1" : "0";
  }

  /**
   * {@return the canonical text of the UUID, in lower case}
   *
   * @param name the component's name, for the message of an error
   * @throws InvalidKey if the value is null
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562, UUID format</a>
   */
  public static String encode(String name, @Nullable UUID value) {
    return required(name, value).toString();
  }

  /**
   * {@return the time in UTC with nine digits of a second, 30 characters}
   *
   * @param name the component's name, for the message of an error
   * @throws InvalidKey if the value is null or its year is not from 0 to 9999
   */
  public static String encode(String name, @Nullable Instant value) {
    Instant time = required(name, value);
    if (!InstantText.canWrite(time)) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} is a time whose year is not from 0 to 9999, as that of a key must be.");
    }
    return InstantText.format(time);
  }

  /**
   * {@return the date as {@code uuuu-MM-dd}}
   *
   * @param name the component's name, for the message of an error
   * @throws InvalidKey if the value is null or its year is not from 0 to 9999
   */
  public static String encode(String name, @Nullable LocalDate value) {
    LocalDate date = required(name, value);
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} has the year "
              + date.getYear()
              + ", but the year of a key must be from 0 to 9999.");
    }
    return date.toString();
  }

  /**
   * {@return the escaped name of the constant}
   *
   * @param name the component's name, for the message of an error
   * @throws InvalidKey if the value is null
   */
  public static String encode(String name, @Nullable Enum<?> value) {
    return encode(name, required(name, value).name());
  }

  /**
   * {@return the value itself}
   *
   * @param name the component's name, for the message of an error
   * @throws InvalidKey if the value is null
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidKey("The component {" + name + "} is null, but it is part of a key.");
    }
    return value;
  }

  private static int plainPrefix(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ESCAPE) {
        return i;
      }
      i = checkedPair(name, value, i);
    }
    return value.length();
  }

  /**
   * Returns the index of the last char of the character at i: UTF-8 has no bytes for half of a
   * pair.
   */
  private static int checkedPair(String name, String value, int i) {
    char c = value.charAt(i);
    if (!Character.isSurrogate(c)) {
      return i;
    }
    if (Character.isHighSurrogate(c)
        && i + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(i + 1))) {
      return i + 1;
    }
    throw new InvalidKey(
        "The component {"
            + name
            + "} has half of a surrogate pair at index "
            + i
            + ", which is no character.");
  }
}
