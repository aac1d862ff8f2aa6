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
      return text.charAt(0) == '+'
          ? refuse("wrong_type", at, violations)
          : check(BigDecimal.valueOf(number), at, violations);
    } catch (NumberFormatException e) {
      return refuse("wrong_type", at, violations);
    }
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
