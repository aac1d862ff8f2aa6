package dev.dovetail.key;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values as facets of a key, and reads facets back.
 *
 * <p>The encoding is injective and keeps order: two values have the same facet only if they are
 * equal, and the UTF-8 byte order of facets, also of facets followed by a delimiter, is the order
 * of the values. No facet holds the delimiter {@code #}, so none can forge another key.
 *
 * <p>Each {@code encode} takes the component's name first, for the message of an error, and throws
 * {@link InvalidKey} if the value is null or can't be part of a key. Each {@code decode} reads
 * exactly the texts that its {@code encode} writes, and throws {@link InvalidKey} for any other.
 *
 * <p>All methods are pure and safe for use by any number of threads.
 */
public final class Facet {
  /** The character between the segments of a key: the lowest that a key can contain. */
  public static final char DELIMITER = '#';

  private Facet() {}

  /**
   * {@return the text with every character up to {@code $} (U+0024) written as {@code $} and two
   * hexadecimal digits}
   *
   * @throws InvalidKey if the value is null or empty, or has a surrogate without its pair
   */
  public static String encode(String name, @Nullable String value) {
    return TextFacet.escape(TextFacet.checked(name, required(name, value)));
  }

  /** {@return the text in Unicode normalisation form C, escaped as any text is} */
  public static String encodeNormalized(String name, @Nullable String value) {
    return TextFacet.escape(UnicodeForm.normalized(TextFacet.checked(name, required(name, value))));
  }

  /**
   * {@return the text without differences of case, in Unicode normalisation form C, escaped as any
   * text is}
   *
   * <p>Each character is folded on its own, to lower case by way of upper case, the same for all
   * languages.
   */
  public static String encodeCaseInsensitive(String name, @Nullable String value) {
    return TextFacet.escape(UnicodeForm.folded(TextFacet.checked(name, required(name, value))));
  }

  /**
   * {@return a sign, {@code n} or {@code p}, and 19 digits}
   *
   * <p>All integer types have the same width, so that a component may become wider without touching
   * stored keys. A negative value is written as its distance from -10^19, which keeps the order.
   */
  public static String encode(String name, long value) {
    return IntegerFacet.encode(value);
  }

  /**
   * {@return a sign, {@code n} or {@code p}, and 38 digits, as of a decimal of scale 0}
   *
   * @throws InvalidKey if the value is null or has more than 38 digits
   */
  public static String encode(String name, @Nullable BigInteger value) {
    return DecimalFacet.encode(name, required(name, value));
  }

  /**
   * {@return a sign, {@code n} or {@code p}, and the 38 digits of the value in units of its last
   * decimal}
   *
   * <p>A negative value is written as its distance from -10^38, which keeps the order.
   *
   * @param scale how many decimals there are, from 0 to 38
   * @throws InvalidKey if the value is null, or has more decimals, other than zeros, or more than
   *     38 digits
   * @throws IllegalArgumentException if the scale is not from 0 to 38
   */
  public static String encode(String name, @Nullable BigDecimal value, int scale) {
    return DecimalFacet.encode(name, required(name, value), scale);
  }

  /** {@return {@code 0} or {@code 1}} */
  public static String encode(String name, boolean value) {
    return value ? "1" : "0";
  }

  /**
   * {@return the canonical text of the UUID, in lower case}
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562, UUID format</a>
   */
  public static String encode(String name, @Nullable UUID value) {
    return required(name, value).toString();
  }

  /**
   * {@return the time in UTC with nine digits of a second, 30 characters}
   *
   * @throws InvalidKey if the value is null or its year is not from 0 to 9999
   */
  public static String encode(String name, @Nullable Instant value) {
    return TimeFacet.encode(name, required(name, value), ChronoUnit.NANOS);
  }

  /**
   * {@return the time in UTC with the digits of a second that the precision asks for: none, three,
   * six or nine}
   *
   * @throws InvalidKey if the value is null or finer, or its year is not from 0 to 9999
   * @throws IllegalArgumentException if the precision is none of seconds, millis, micros and nanos
   */
  public static String encode(String name, @Nullable Instant value, ChronoUnit precision) {
    return TimeFacet.encode(name, required(name, value), precision);
  }

  /**
   * {@return the date as {@code uuuu-MM-dd}}
   *
   * @throws InvalidKey if the value is null or its year is not from 0 to 9999
   */
  public static String encode(String name, @Nullable LocalDate value) {
    return DateFacet.encode(name, required(name, value));
  }

  /**
   * {@return the month as {@code uuuu-MM}}
   *
   * @throws InvalidKey if the value is null or its year is not from 0 to 9999
   */
  public static String encode(String name, @Nullable YearMonth value) {
    return DateFacet.encode(name, required(name, value));
  }

  /**
   * {@return the escaped name of the constant}
   *
   * <p>A constant with a {@link dev.dovetail.Code} has the facet of that text instead: generated
   * code knows it, this method does not.
   */
  public static String encode(String name, @Nullable Enum<?> value) {
    return encode(name, required(name, value).name());
  }

  /**
   * {@return the value itself}
   *
   * @throws InvalidKey if the value is null
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidKey("The component {" + name + "} is null, but it is part of a key.");
    }
    return value;
  }

  /**
   * {@return the facet itself}
   *
   * @throws InvalidKey if it has more bytes of UTF-8 than that
   */
  public static String atMost(String name, String facet, int maxBytes) {
    return TextFacet.atMost(name, facet, maxBytes);
  }

  /** {@return the text of a facet; that of an enum is its code} */
  public static String decodeString(String facet) {
    return TextFacet.unescape(facet);
  }

  /** {@return the normalised text of a facet} */
  public static String decodeNormalized(String facet) {
    return UnicodeForm.decodeNormalized(facet);
  }

  /** {@return the folded text of a facet, which is not always the text that was encoded} */
  public static String decodeCaseInsensitive(String facet) {
    return UnicodeForm.decodeFolded(facet);
  }

  /** {@return the number of a facet} */
  public static long decodeLong(String facet) {
    return IntegerFacet.decode(facet, Long.MIN_VALUE, Long.MAX_VALUE, "a long");
  }

  /** {@return the number of a facet, if it is an int} */
  public static int decodeInt(String facet) {
    return (int) IntegerFacet.decode(facet, Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
  }

  /** {@return the number of a facet, if it is a short} */
  public static short decodeShort(String facet) {
    return (short) IntegerFacet.decode(facet, Short.MIN_VALUE, Short.MAX_VALUE, "a short");
  }

  /** {@return the number of a facet, if it is a byte} */
  public static byte decodeByte(String facet) {
    return (byte) IntegerFacet.decode(facet, Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
  }

  /** {@return the number of a facet} */
  public static BigInteger decodeBigInteger(String facet) {
    return DecimalFacet.decode(facet);
  }

  /**
   * {@return the number of a facet, with this scale}
   *
   * @throws IllegalArgumentException if the scale is not from 0 to 38
   */
  public static BigDecimal decodeDecimal(String facet, int scale) {
    return DecimalFacet.decode(facet, scale);
  }

  /** {@return the truth of a facet} */
  public static boolean decodeBoolean(String facet) {
    if (facet.equals("1")) {
      return true;
    }
    if (facet.equals("0")) {
      return false;
    }
    throw NoFacet.of("a boolean", facet, "0 or 1");
  }

  /** {@return the UUID of a facet} */
  public static UUID decodeUuid(String facet) {
    return UuidFacet.decode(facet);
  }

  /**
   * {@return the time of a facet}
   *
   * @throws IllegalArgumentException if the precision is none of seconds, millis, micros and nanos
   */
  public static Instant decodeInstant(String facet, ChronoUnit precision) {
    return TimeFacet.decode(facet, precision);
  }

  /** {@return the date of a facet} */
  public static LocalDate decodeDate(String facet) {
    return DateFacet.decodeDate(facet);
  }

  /** {@return the month of a facet} */
  public static YearMonth decodeMonth(String facet) {
    return DateFacet.decodeMonth(facet);
  }
}
