package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.NumberValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that DynamoDB can store, in a range if there is one. Others would be refused when they
 * are written, or take time and memory in arithmetic, such as 1e999999999.
 */
final class DecimalType extends JsonType<BigDecimal> {
  private static final int MAX_DIGITS = 38;
  private static final int MIN_EXPONENT = -130;
  private static final int MAX_EXPONENT = 125;
  private static final int MAX_TEXT = 200;

  private final @Nullable BigDecimal min;
  private final @Nullable BigDecimal max;

  /** Makes the type; the least and the greatest long are no bounds. */
  DecimalType(long min, long max) {
    super("a number" + range(min, max) + " of at most 38 digits");
    this.min = min == Long.MIN_VALUE ? null : BigDecimal.valueOf(min);
    this.max = max == Long.MAX_VALUE ? null : BigDecimal.valueOf(max);
  }

  private static String range(long min, long max) {
    if (max == Long.MAX_VALUE) {
      return min == Long.MIN_VALUE ? "" : " from " + min + " on";
    }
    return min == Long.MIN_VALUE ? " up to " + max : " from " + min + " to " + max;
  }

  @Override
  BigDecimal standIn() {
    return BigDecimal.ZERO;
  }

  @Override
  BigDecimal fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof NumberValue number
        ? check(number.value(), at, violations)
        : wrongType(value, at, violations);
  }

  @Override
  BigDecimal fromText(String text, String at, Violations violations) {
    return isPlain(text)
        ? check(new BigDecimal(text), at, violations)
        : refuse("wrong_type", at, violations);
  }

  /** {@return whether a text is digits, with a sign before and a point between them at most} */
  private static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return text.length() > start
        && text.length() <= MAX_TEXT
        && point != start
        && point != text.length() - 1;
  }

  private BigDecimal check(BigDecimal number, String at, Violations violations) {
    boolean inside =
        isStorable(number)
            && (min == null || number.compareTo(min) >= 0)
            && (max == null || number.compareTo(max) <= 0);
    return inside ? number : refuse("out_of_range", at, violations);
  }

  private static boolean isStorable(BigDecimal number) {
    if (number.signum() == 0) {
      // Zeros can have a scale that makes arithmetic with them slow.
      return number.scale() <= -MIN_EXPONENT && number.scale() >= -MAX_EXPONENT;
    }
    BigDecimal plain = number.stripTrailingZeros();
    long exponent = (long) plain.precision() - plain.scale() - 1;
    return plain.precision() <= MAX_DIGITS && exponent >= MIN_EXPONENT && exponent <= MAX_EXPONENT;
  }

  @Override
  void writeValue(BigDecimal value, JsonWriter out) {
    out.numberValue(value);
  }
}
