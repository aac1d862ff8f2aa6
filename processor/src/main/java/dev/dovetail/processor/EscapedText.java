package dev.dovetail.processor;

import java.text.Normalizer;

/** Texts as they are in keys: every character up to the escape is its code after an escape. */
final class EscapedText {
  private static final char ESCAPE = '$';
  private static final String HEX = "0123456789ABCDEF";

  private EscapedText() {}

  /** The facet of a text. */
  static String of(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ESCAPE) {
        escaped.append(c);
      } else {
        escaped.append(ESCAPE).append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return escaped.toString();
  }

  /** The text of a facet that is one. */
  static String plain(String facet) {
    StringBuilder text = new StringBuilder(facet.length());
    for (int i = 0; i < facet.length(); i++) {
      char c = facet.charAt(i);
      if (c == ESCAPE) {
        c = (char) Integer.parseInt(facet, i + 1, i + 3, 16);
        i += 2;
      }
      text.append(c);
    }
    return text.toString();
  }

  /** Whether a text is the facet of one that is in a form. */
  static boolean is(String facet, Encoding.Text.Form form) {
    if (!facet.matches("(\\$[01][0-9A-F]|\\$2[0-4]|[^\\x00-\\x24\\p{Cs}])+")) {
      return false;
    }
    String text = plain(facet);
    return switch (form) {
      case AS_IS -> true;
      case NORMALIZED -> normalized(text).equals(text);
      case CASE_INSENSITIVE -> folded(text).equals(text);
    };
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    normalized(text)
        .codePoints()
        .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
        .forEach(folded::appendCodePoint);
    return normalized(folded.toString());
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
