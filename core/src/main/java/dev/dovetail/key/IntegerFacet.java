package dev.dovetail.key;

/** Integers in keys: a sign and 19 digits. */
final class IntegerFacet {
  private static final int DIGITS = 19;

  /** Beyond the range of a signed long, but exact as an unsigned one. */
  private static final long TEN_TO_THE_19 = Long.parseUnsignedLong("10000000000000000000");

  private IntegerFacet() {}

  static String encode(long value) {
    boolean negative = value < 0;
    char[] text = new char[DIGITS + 1];
    text[0] = negative ? 'n' : 'p';
    long rest = negative ? TEN_TO_THE_19 + value : value;
    for (int i = DIGITS; i > 0; i--) {
      text[i] = (char) ('0' + Long.remainderUnsigned(rest, 10));
      rest = Long.divideUnsigned(rest, 10);
    }
    return new String(text);
  }

  static long decode(String facet, long min, long max, String kind) {
    if (!isSigned(facet, DIGITS)) {
      throw NoFacet.of(kind, facet, "n or p and 19 digits");
    }
    boolean negative = facet.charAt(0) == 'n';
    long value = Long.parseUnsignedLong(facet, 1, facet.length(), 10);
    if (negative) {
      value -= TEN_TO_THE_19;
    }
    // The sign is wrong where the digits are those of no long at all.
    if (negative != value < 0 || value < min || value > max) {
      throw NoFacet.of(kind, facet, "from " + encode(min) + " to " + encode(max));
    }
    return value;
  }

  /** Whether a text is a sign and so many digits. */
  static boolean isSigned(String text, int digits) {
    if (text.length() != digits + 1 || text.charAt(0) != 'n' && text.charAt(0) != 'p') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
