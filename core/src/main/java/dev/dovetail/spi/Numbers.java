package dev.dovetail.spi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Compares, counts and reads numbers, and gives those of the same value the same form. */
final class Numbers {
  private Numbers() {}

  /**
   * Takes trailing zeros away behind the point, but not before it: 12.50 is 12.5, and 100 stays
   * 100.
   */
  static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether an attribute is a number of this value. */
  static boolean isEqual(@Nullable AttributeValue attribute, long value) {
    return attribute != null
        && attribute.n() != null
        && new BigDecimal(attribute.n()).compareTo(BigDecimal.valueOf(value)) == 0;
  }

  /** One more than a number, or one if there is none. */
  static AttributeValue next(@Nullable AttributeValue attribute) {
    BigDecimal number =
        attribute == null || attribute.n() == null
            ? BigDecimal.ZERO
            : new BigDecimal(attribute.n());
    return AttributeValue.createN(number.add(BigDecimal.ONE).toPlainString());
  }

  /**
   * Returns an integer within bounds.
   *
   * @throws ArithmeticException if the text is no integer, or beyond the bounds
   */
  static long exact(String text, long min, long max) {
    long number = new BigDecimal(text).longValueExact();
    if (number < min || number > max) {
      throw new ArithmeticException();
    }
    return number;
  }
}
