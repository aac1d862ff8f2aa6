package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.NumberValue;
import java.math.BigDecimal;

/** Whole numbers in a range. */
final class IntegerType extends ValueType<Long> {
  private final BigDecimal min;
  private final BigDecimal max;

  IntegerType(long min, long max) {
    super("a whole number from " + min + " to " + max);
    this.min = BigDecimal.valueOf(min);
    this.max = BigDecimal.valueOf(max);
  }

  @Override
  Long standIn() {
    return min.longValue();
  }

  @Override
  Long fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof NumberValue number
        ? check(number.value(), at, violations)
        : wrongType(value, at, violations);
  }

  @Override
  Long fromText(String text, String at, Violations violations) {
    try {
      long number = Long.parseLong(text);
      return isPlain(text)
          ? check(BigDecimal.valueOf(number), at, violations)
          : refuse("wrong_type", at, violations);
    } catch (NumberFormatException e) {
      return refuse("wrong_type", at, violations);
    }
  }

  /** {@return whether a number has no plus sign and no digits of other scripts} */
  private static boolean isPlain(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) == '+' || number.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Long check(BigDecimal number, String at, Violations violations) {
    if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
      return refuse("out_of_range", at, violations);
    }
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      return refuse("wrong_type", at, violations);
    }
  }
}
