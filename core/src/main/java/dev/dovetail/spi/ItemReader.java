package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import dev.dovetail.ValueCodec;
import dev.dovetail.key.InstantText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the values of components out of a stored item, or out of a map within one.
 *
 * <p>An attribute that is missing or of another type is an {@link InvalidItem} which names the
 * entity and the attribute, never its value. Not safe for use by several threads; made for one
 * item.
 */
public final class ItemReader {
  private final Map<String, AttributeValue> attributes;
  private final ReadErrors errors;

  ItemReader(String type, Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
    this.errors = new ReadErrors(type);
  }

  /** {@return whether the item has an attribute, other than one of type {@code NULL}} */
  public boolean has(String name) {
    AttributeValue value = attributes.get(name);
    return value != null && !Boolean.TRUE.equals(value.nul());
  }

  /** {@return the attribute as it is} */
  public AttributeValue attribute(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw errors.missing(name);
    }
    return value;
  }

  /** {@return a string} */
  public String string(String name) {
    return string(name, attribute(name));
  }

  /** {@return an element that is a string} */
  public String string(String name, AttributeValue value) {
    return typed(name, "S", value.s());
  }

  /** {@return a boolean} */
  public boolean bool(String name) {
    return bool(name, attribute(name));
  }

  /** {@return an element that is a boolean} */
  public boolean bool(String name, AttributeValue value) {
    return typed(name, "BOOL", value.bool());
  }

  /** {@return a number of type {@code long}} */
  public long longInteger(String name) {
    return longInteger(name, attribute(name));
  }

  /** {@return an element that is a number of type {@code long}} */
  public long longInteger(String name, AttributeValue value) {
    String text = typed(name, "N", value.n());
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return exact(name, text, Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }
  }

  /** {@return a number of type {@code int}} */
  public int integer(String name) {
    return integer(name, attribute(name));
  }

  /** {@return an element that is a number of type {@code int}} */
  public int integer(String name, AttributeValue value) {
    return (int)
        exact(name, typed(name, "N", value.n()), Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
  }

  /** {@return a number of type {@code short}} */
  public short shortInteger(String name) {
    return shortInteger(name, attribute(name));
  }

  /** {@return an element that is a number of type {@code short}} */
  public short shortInteger(String name, AttributeValue value) {
    return (short)
        exact(name, typed(name, "N", value.n()), Short.MIN_VALUE, Short.MAX_VALUE, "short");
  }

  /** {@return a number of type {@code byte}} */
  public byte byteInteger(String name) {
    return byteInteger(name, attribute(name));
  }

  /** {@return an element that is a number of type {@code byte}} */
  public byte byteInteger(String name, AttributeValue value) {
    return (byte) exact(name, typed(name, "N", value.n()), Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
  }

  /** {@return a number of type {@code double}} */
  public double doubleNumber(String name) {
    return doubleNumber(name, attribute(name));
  }

  /** {@return an element that is a number of type {@code double}} */
  public double doubleNumber(String name, AttributeValue value) {
    return Double.parseDouble(typed(name, "N", value.n()));
  }

  /** {@return a number of type {@code float}} */
  public float floatNumber(String name) {
    return floatNumber(name, attribute(name));
  }

  /** {@return an element that is a number of type {@code float}} */
  public float floatNumber(String name, AttributeValue value) {
    return Float.parseFloat(typed(name, "N", value.n()));
  }

  /** {@return a decimal number without trailing zeros behind the point, as DynamoDB keeps it} */
  public BigDecimal decimal(String name) {
    return decimal(name, attribute(name));
  }

  /** {@return an element that is a decimal number} */
  public BigDecimal decimal(String name, AttributeValue value) {
    return Numbers.canonical(new BigDecimal(typed(name, "N", value.n())));
  }

  /** {@return an integer of any size} */
  public BigInteger bigInteger(String name) {
    return bigInteger(name, attribute(name));
  }

  /** {@return an element that is an integer of any size} */
  public BigInteger bigInteger(String name, AttributeValue value) {
    try {
      return decimal(name, value).toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw errors.misfit(name, "BigInteger", e);
    }
  }

  /** {@return a UUID} */
  public UUID uuid(String name) {
    return uuid(name, attribute(name));
  }

  /** {@return an element that is a UUID} */
  public UUID uuid(String name, AttributeValue value) {
    try {
      return UUID.fromString(string(name, value));
    } catch (IllegalArgumentException e) {
      throw errors.misfit(name, "UUID", e);
    }
  }

  /** {@return a point in time} */
  public Instant instant(String name) {
    return instant(name, attribute(name));
  }

  /** {@return an element that is a point in time} */
  public Instant instant(String name, AttributeValue value) {
    try {
      return InstantText.parse(string(name, value));
    } catch (DateTimeException e) {
      throw errors.misfit(name, "Instant", e);
    }
  }

  /** {@return a date} */
  public LocalDate localDate(String name) {
    return localDate(name, attribute(name));
  }

  /** {@return an element that is a date} */
  public LocalDate localDate(String name, AttributeValue value) {
    try {
      return LocalDate.parse(string(name, value));
    } catch (DateTimeException e) {
      throw errors.misfit(name, "LocalDate", e);
    }
  }

  /** {@return a month} */
  public YearMonth yearMonth(String name) {
    return yearMonth(name, attribute(name));
  }

  /** {@return an element that is a month} */
  public YearMonth yearMonth(String name, AttributeValue value) {
    try {
      return YearMonth.parse(string(name, value));
    } catch (DateTimeException e) {
      throw errors.misfit(name, "YearMonth", e);
    }
  }

  /** {@return a duration} */
  public Duration duration(String name) {
    return duration(name, attribute(name));
  }

  /** {@return an element that is a duration} */
  public Duration duration(String name, AttributeValue value) {
    try {
      return Duration.parse(string(name, value));
    } catch (DateTimeException e) {
      throw errors.misfit(name, "Duration", e);
    }
  }

  /** {@return binary} */
  public SdkBytes bytes(String name) {
    return bytes(name, attribute(name));
  }

  /** {@return an element that is binary} */
  public SdkBytes bytes(String name, AttributeValue value) {
    return typed(name, "B", value.b());
  }

  /** {@return the elements of a list} */
  public List<AttributeValue> list(String name, AttributeValue value) {
    return typed(name, "L", value.hasL() ? value.l() : null);
  }

  /** {@return the elements of a set of strings} */
  public List<String> strings(String name, AttributeValue value) {
    return typed(name, "SS", value.hasSs() ? value.ss() : null);
  }

  /** {@return the elements of a set of numbers} */
  public List<String> numbers(String name, AttributeValue value) {
    return typed(name, "NS", value.hasNs() ? value.ns() : null);
  }

  /** {@return the entries of a map} */
  public Map<String, AttributeValue> map(String name, AttributeValue value) {
    return typed(name, "M", value.hasM() ? value.m() : null);
  }

  /** {@return a reader of the record within an attribute or element} */
  public ItemReader nested(String name, AttributeValue value) {
    return new ItemReader(errors.within(name), map(name, value));
  }

  /** {@return what a codec makes of a stored value} */
  public <T, S> T decoded(String name, ValueCodec<T, S> codec, S stored) {
    T value;
    try {
      value = codec.decode(stored);
    } catch (RuntimeException e) {
      throw errors.undecodable(name, codec, e);
    }
    if (value == null) {
      throw errors.undecodable(name, codec, null);
    }
    return value;
  }

  /** {@return the error of a value that is none of a type, such as a constant of an enum} */
  public InvalidItem unknownConstant(String name, String enumeration) {
    return errors.misfit(name, enumeration, null);
  }

  private <T> T typed(String name, String expected, @Nullable T value) {
    if (value == null) {
      throw errors.ofOtherType(name, expected);
    }
    return value;
  }

  private long exact(String name, String text, long min, long max, String expected) {
    try {
      return Numbers.exact(text, min, max);
    } catch (ArithmeticException e) {
      throw errors.misfit(name, expected, e);
    }
  }
}
