package dev.dovetail.spi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers that a component can have, which an update must not leave. */
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

  /** What a number must not be less than to stay within when this is added, or null. */
  @Nullable BigDecimal least(BigDecimal added) {
    return min == null || added.signum() >= 0 ? null : min.subtract(added);
  }

  /** What a number must not be more than to stay within when this is added, or null. */
  @Nullable BigDecimal most(BigDecimal added) {
    return max == null || added.signum() <= 0 ? null : max.subtract(added);
  }

  /** As errors show it. */
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
