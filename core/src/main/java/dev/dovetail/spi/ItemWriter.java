package dev.dovetail.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts the components of a record into a map of attributes; {@link ItemReader} is its inverse.
 *
 * <p>It has a method of its own name for each type, so that a compiler need not choose. What is
 * null or can't be stored is refused as {@link Attributes} does. Not safe for use by several
 * threads.
 */
public final class ItemWriter {
  private final Map<String, AttributeValue> attributes;

  /** Makes the writer of a nested record. */
  public ItemWriter() {
    this(new LinkedHashMap<>());
  }

  ItemWriter(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  /** {@return all that was put, as one attribute value} */
  public AttributeValue toMap() {
    return AttributeValue.createM(attributes);
  }

  /** Puts a value that is made already. */
  public void put(String name, AttributeValue value) {
    attributes.put(name, value);
  }

  /** Puts a string. */
  public void string(String name, @Nullable String value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a string that is part of an index key, and so can't be empty. */
  public void keyString(String name, @Nullable String value) {
    attributes.put(name, Attributes.key(name, value));
  }

  /** Puts a boolean. */
  public void bool(String name, boolean value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number. */
  public void longInteger(String name, long value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number. */
  public void integer(String name, int value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number. */
  public void shortInteger(String name, short value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number. */
  public void byteInteger(String name, byte value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number that is neither NaN nor infinite. */
  public void doubleNumber(String name, double value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number that is neither NaN nor infinite. */
  public void floatNumber(String name, float value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number that DynamoDB keeps exactly. */
  public void decimal(String name, @Nullable BigDecimal value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a number that DynamoDB keeps exactly. */
  public void bigInteger(String name, @Nullable BigInteger value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a UUID, as a string. */
  public void uuid(String name, @Nullable UUID value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a time, as a string that sorts by time. */
  public void instant(String name, @Nullable Instant value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a date, as a string. */
  public void localDate(String name, @Nullable LocalDate value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a month, as a string. */
  public void yearMonth(String name, @Nullable YearMonth value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts a duration, as a string. */
  public void duration(String name, @Nullable Duration value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts binary. */
  public void bytes(String name, @Nullable SdkBytes value) {
    attributes.put(name, Attributes.of(name, value));
  }

  /** Puts binary that is part of an index key, and so can't be empty. */
  public void keyBytes(String name, @Nullable SdkBytes value) {
    attributes.put(name, Attributes.key(name, value));
  }

  /** Puts the name of a constant. */
  public void constant(String name, @Nullable Enum<?> value) {
    attributes.put(name, Attributes.of(name, value));
  }
}
