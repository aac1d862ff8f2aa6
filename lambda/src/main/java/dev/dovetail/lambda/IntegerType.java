package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.NumberValue;
import java.math.BigDecimal;

/** Whole numbers in a range, of one of Java's types. */
abstract class IntegerType<N extends Number> extends JsonType<N> {
  private final BigDecimal min;
  private final BigDecimal max;

  private IntegerType(long min, long max) {
    super("a whole number from " + min + " to " + max);
    this.min = BigDecimal.valueOf(min);
    this.max = BigDecimal.valueOf(max);
  }

  /** {@return the number as a value of the type, in whose range it is} */
  abstract N narrow(long number);

  @Override
  final N standIn() {
    return narrow(min.longValue());
  }

  @Override
  final N fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof NumberValue number
        ? check(number.value(), at, violations)
        : wrongType(value, at, violations);
  }

  @Override
  final N fromText(String text, String at, Violations violations) {
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

  private N check(BigDecimal number, String at, Violations violations) {
    if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
      return refuse("out_of_range", at, violations);
    }
    try {
      return narrow(number.longValueExact());
    } catch (ArithmeticException e) {
      return refuse("wrong_type", at, violations);
    }
  }

  @Override
  final void writeValue(N value, JsonWriter out) {
    out.numberValue(value.longValue());
  }

  /** Numbers of type long. */
  static final class Longs extends IntegerType<Long> {
    Longs(long min, long max) {
      super(min, max);
    }

    @Override
    Long narrow(long number) {
      return number;
    }
  }

  /** Numbers of type int. */
  static final class Ints extends IntegerType<Integer> {
    Ints(int min, int max) {
      super(min, max);
    }

    @Override
    Integer narrow(long number) {
      return (int) number;
    }
  }

  /** Numbers of type short. */
  static final class Shorts extends IntegerType<Short> {
    Shorts(int min, int max) {
      super(min, max);
    }

    @Override
    Short narrow(long number) {
      return (short) number;
    }
  }
}
