package dev.dovetail.spi;

import dev.dovetail.AttributeType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Has the types of attributes whose values need no code of the entity. */
public final class AttributeTypes {
  private static final AttributeType<Object> PLAIN = new Plain();
  private static final AttributeType<Instant> EPOCH_SECONDS = new Seconds();

  private AttributeTypes() {}

  /** {@return the type of what {@link Attributes} stores, by the class of the value} */
  @SuppressWarnings("unchecked") // A type only takes values, and this one takes any.
  public static <V> AttributeType<V> plain() {
    return (AttributeType<V>) PLAIN;
  }

  /** {@return the type of what {@link EpochSeconds} stores} */
  public static AttributeType<Instant> epochSeconds() {
    return EPOCH_SECONDS;
  }

  private static final class Seconds implements AttributeType<Instant> {
    @Override
    public AttributeValue stored(String name, Instant value) {
      return EpochSeconds.of(name, value);
    }
  }

  private static final class Plain implements AttributeType<Object> {
    @Override
    public AttributeValue stored(String name, Object value) {
      if (value instanceof String text) {
        return Attributes.of(name, text);
      } else if (value instanceof Enum<?> constant) {
        return Attributes.of(name, constant);
      } else if (value instanceof Boolean flag) {
        return Attributes.of(name, flag.booleanValue());
      } else if (value instanceof UUID id) {
        return Attributes.of(name, id);
      } else if (value instanceof SdkBytes bytes) {
        return Attributes.of(name, bytes);
      }
      return value instanceof Number number ? number(name, number) : time(name, value);
    }

    private static AttributeValue number(String name, Number value) {
      if (value instanceof BigDecimal decimal) {
        return Attributes.of(name, decimal);
      } else if (value instanceof BigInteger integer) {
        return Attributes.of(name, integer);
      } else if (value instanceof Double number) {
        return Attributes.of(name, number.doubleValue());
      } else if (value instanceof Float number) {
        return Attributes.of(name, number.floatValue());
      }
      return Attributes.of(name, value.longValue());
    }

    private static AttributeValue time(String name, Object value) {
      if (value instanceof Instant instant) {
        return Attributes.of(name, instant);
      } else if (value instanceof LocalDate date) {
        return Attributes.of(name, date);
      } else if (value instanceof YearMonth month) {
        return Attributes.of(name, month);
      } else if (value instanceof Duration duration) {
        return Attributes.of(name, duration);
      }
      throw new IllegalArgumentException(
          "The component " + name + " has a type that is not stored as one value.");
    }
  }
}
