package dev.dovetail.spi;

import java.math.BigDecimal;

/** Gives decimal numbers of the same value the same form. */
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
