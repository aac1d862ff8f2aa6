package dev.dovetail.processor;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A value of an encoding, and its facet: what the golden keys of a key lock are made of. The
 * processor can't encode, so the facets are written down here; a test compares them with what core
 * writes. Each value is one that a wrong encoding would show in.
 *
 * @param value the value, as text
 * @param facet its facet
 */
record SampleFacet(String value, String facet) {
  private static final char ESCAPE = '$';
  private static final int DECIMAL_DIGITS = 38;

  static SampleFacet of(Encoding encoding) {
    if (encoding instanceof Encoding.Text text) {
      return of(text.form());
    } else if (encoding instanceof Encoding.Codes codes) {
      String first = codes.codes().get(0);
      return new SampleFacet(first, escaped(first));
    } else if (encoding instanceof Encoding.Decimal decimal) {
      return of(decimal.scale());
    } else if (encoding instanceof Encoding.Fixed fixed) {
      return of(fixed);
    }
    throw new IllegalArgumentException(encoding.text() + " has no sample");
  }

  private static SampleFacet of(Encoding.Text.Form form) {
    return switch (form) {
      case AS_IS -> new SampleFacet("a b#c$", "a$20b$23c$24");
      case NORMALIZED -> new SampleFacet("E\u0301 #", "\u00C9$20$23");
      case CASE_INSENSITIVE -> new SampleFacet("E\u0301 #Z", "\u00E9$20$23z");
    };
  }

  /** A half below zero, or a whole if there are no decimals. */
  private static SampleFacet of(int scale) {
    BigDecimal value = new BigDecimal(scale == 0 ? "-7" : "-0.5");
    BigInteger distance =
        BigInteger.TEN.pow(DECIMAL_DIGITS).add(value.setScale(scale).unscaledValue());
    return new SampleFacet(value.toString(), "n" + distance);
  }

  private static SampleFacet of(Encoding.Fixed encoding) {
    return switch (encoding) {
      case BOOLEAN -> new SampleFacet("true", "1");
      case INTEGER -> new SampleFacet("-5", "n9999999999999999995");
      case UUID ->
          new SampleFacet(
              "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
      case INSTANT_SECONDS -> new SampleFacet("0987-06-05T04:03:02Z", "0987-06-05T04:03:02Z");
      case INSTANT_MILLIS -> new SampleFacet("0987-06-05T04:03:02Z", "0987-06-05T04:03:02.000Z");
      case INSTANT_MICROS -> new SampleFacet("0987-06-05T04:03:02Z", "0987-06-05T04:03:02.000000Z");
      case INSTANT_NANOS ->
          new SampleFacet("0987-06-05T04:03:02Z", "0987-06-05T04:03:02.000000000Z");
      case DATE -> new SampleFacet("0987-06-05", "0987-06-05");
      case MONTH -> new SampleFacet("0987-06", "0987-06");
    };
  }

  private static String escaped(String code) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      text.append(c > ESCAPE ? String.valueOf(c) : "%c%02X".formatted(ESCAPE, (int) c));
    }
    return text.toString();
  }
}
