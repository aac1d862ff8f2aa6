package dev.dovetail.key;

import dev.dovetail.InvalidKey;

/** Texts in keys: no character up to the escape is left as it is. */
final class TextFacet {
  private static final char ESCAPE = '$';
  private static final String HEX = "0123456789ABCDEF";

  private TextFacet() {}

  /** The text itself, if it has characters and whole ones only: UTF-8 has no bytes for others. */
  static String checked(String name, String text) {
    if (text.isEmpty()) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} is empty, but a part of a key needs at least one character.");
    }
    int half = halfPair(text);
    if (half >= 0) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} has half of a surrogate pair at index "
              + half
              + ", which is no character.");
    }
    return text;
  }

  static String escape(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) > ESCAPE) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 8).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ESCAPE) {
        escaped.append(c);
      } else {
        escaped.append(ESCAPE).append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return escaped.toString();
  }

  static String unescape(String facet) {
    if (facet.isEmpty() || halfPair(facet) >= 0) {
      throw refused(facet);
    }
    StringBuilder text = new StringBuilder(facet.length());
    for (int i = 0; i < facet.length(); i++) {
      char c = facet.charAt(i);
      if (c <= ESCAPE) {
        c = escaped(facet, i);
        i += 2;
      }
      text.append(c);
    }
    return text.toString();
  }

  static String atMost(String name, String facet, int maxBytes) {
    int bytes = 0;
    for (int i = 0; i < facet.length(); i++) {
      bytes += bytes(facet.charAt(i));
    }
    if (bytes > maxBytes) {
      throw new InvalidKey(
          "The component {"
              + name
              + "} takes "
              + bytes
              + " bytes in a key, but @MaxBytes("
              + maxBytes
              + ") allows at most "
              + maxBytes
              + ". A character up to $ takes three.");
    }
    return facet;
  }

  /** The bytes of UTF-8 that a char adds: a pair of surrogates has four. */
  private static int bytes(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  private static char escaped(String facet, int i) {
    if (facet.charAt(i) != ESCAPE || i + 2 >= facet.length()) {
      throw refused(facet);
    }
    int high = HEX.indexOf(facet.charAt(i + 1));
    int low = HEX.indexOf(facet.charAt(i + 2));
    if (high < 0 || low < 0 || high * 16 + low > ESCAPE) {
      throw refused(facet);
    }
    return (char) (high * 16 + low);
  }

  /** The index of the first surrogate without its pair, or -1. */
  private static int halfPair(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        return i;
      }
      i += Character.charCount(character);
    }
    return -1;
  }

  private static InvalidKey refused(String facet) {
    return NoFacet.of(
        "a string",
        facet,
        "one or more characters, with each up to $ as $ and two hexadecimal digits");
  }
}
