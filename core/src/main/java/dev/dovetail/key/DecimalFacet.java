package dev.dovetail.key;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimals in keys: a sign and 38 digits, as many as a number of DynamoDB has. */
final class DecimalFacet {
  private static final int DIGITS = 38;
  private static final BigInteger TEN_TO_THE_38 = BigInteger.TEN.pow(DIGITS);

  private DecimalFacet() {}

  static String encode(String name, BigInteger value) {
    if (value.abs().compareTo(TEN_TO_THE_38) >= 0) {
      throw new InvalidKey(
          "The component {" + name + "} has more than 38 digits, which no number of a key has.");
    }
    return text(value);
  }

  static String encode(String name, BigDecimal value, int scale) {
    check(scale);
    if (value.signum() == 0) {
      return text(BigInteger.ZERO);
    }
    // Before the scale is set: digits are made for that, as many as the exponent says.
    long digits = (long) value.precision() - value.scale() + scale;
    if (digits > DIGITS) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} has "
              + digits
              + " digits at the scale "
              + scale
              + ", but a number of a key has at most 38.");
    }
    if (digits <= 0) {
      throw tooFine(name, value, scale);
    }
    try {
      return text(value.setScale(scale).unscaledValue());
    } catch (ArithmeticException e) {
      throw tooFine(name, value, scale);
    }
  }

  static BigInteger decode(String facet) {
    if (!IntegerFacet.isSigned(facet, DIGITS)) {
      throw refused(facet);
    }
    BigInteger digits = new BigInteger(facet.substring(1));
    if (facet.charAt(0) == 'p') {
      return digits;
    }
    if (digits.signum() == 0) {
      throw refused(facet);
    }
    return digits.subtract(TEN_TO_THE_38);
  }

  static BigDecimal decode(String facet, int scale) {
    check(scale);
    return new BigDecimal(decode(facet), scale);
  }

  private static void check(int scale) {
    if (scale < 0 || scale > DIGITS) {
      throw new IllegalArgumentException("The scale of a key is from 0 to 38, not " + scale + ".");
    }
  }

  private static String text(BigInteger unscaled) {
    boolean negative = unscaled.signum() < 0;
    String digits = (negative ? TEN_TO_THE_38.add(unscaled) : unscaled).toString();
    return (negative ? "n" : "p").concat("0".repeat(DIGITS - digits.length())).concat(digits);
  }

  private static InvalidKey tooFine(String name, BigDecimal value, int scale) {
    return new InvalidKey(
        "The component {"
            + name
            + "} is "
            + NoFacet.shown(value.toString())
            + ", which has more decimals than @Scale("
            + scale
            + ") allows. Round it with value.setScale("
            + scale
            + ", roundingMode).");
  }

  private static InvalidKey refused(String facet) {
    return NoFacet.of("a decimal", facet, "n or p and 38 digits, with n not all zeros");
  }
}
