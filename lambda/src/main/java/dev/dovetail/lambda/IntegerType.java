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
    if (text.length() > 20 || !text.matches("-?[0-9]{1,19}")) {
      return refuse("wrong_type", at, violations);
    }
    return check(new BigDecimal(text), at, violations);
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
