package dev.dovetail;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers that values of a Java type can be, which an update must not leave. */
public enum NumberRange {
  /** Those of a {@code byte}. */
  BYTE("byte", Byte.MIN_VALUE, Byte.MAX_VALUE),
  /** Those of a {@code short}. */
  SHORT("short", Short.MIN_VALUE, Short.MAX_VALUE),
  /** Those of an {@code int}. */
  INT("int", Integer.MIN_VALUE, Integer.MAX_VALUE),
  /** Those of a {@code long}. */
  LONG("long", Long.MIN_VALUE, Long.MAX_VALUE),
  /** All that DynamoDB keeps. */
  ANY();

  private final String type;
  private final @Nullable BigDecimal min;
  private final @Nullable BigDecimal max;

  NumberRange() {
    this.type = "number";
    this.min = null;
    this.max = null;
  }

  NumberRange(String type, long min, long max) {
    this.type = type;
    this.min = BigDecimal.valueOf(min);
    this.max = BigDecimal.valueOf(max);
  }

  /** {@return the range of the class that a number has} */
  static NumberRange of(Object number) {
    if (number instanceof Integer) {
      return INT;
    } else if (number instanceof Long) {
      return LONG;
    } else if (number instanceof Short) {
      return SHORT;
    }
    return number instanceof Byte ? BYTE : ANY;
  }

  /**
   * {@return what a number must not be less than to stay within when another is added; nothing if
   * it stays within anyway}
   */
  public Optional<BigDecimal> least(BigDecimal added) {
    return min == null || added.signum() >= 0 ? Optional.empty() : Optional.of(min.subtract(added));
  }

  /**
   * {@return what a number must not be more than to stay within when another is added; nothing if
   * it stays within anyway}
   */
  public Optional<BigDecimal> most(BigDecimal added) {
    return max == null || added.signum() <= 0 ? Optional.empty() : Optional.of(max.subtract(added));
  }

  /** {@return the type and its bounds, as errors show them} */
  @Override
  public String toString() {
    return min == null || max == null
        ? type
        : type.concat(" (")
            .concat(min.toPlainString())
            .concat(" to ")
            .concat(max.toPlainString())
            .concat(")");
  }
}
