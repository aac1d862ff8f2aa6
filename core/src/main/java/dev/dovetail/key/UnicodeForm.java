package dev.dovetail.key;

import java.text.Normalizer;

/** Texts of which some that differ in Unicode only are equal. */
final class UnicodeForm {
  /** Below it, every text is normalised: here the characters that combine with others begin. */
  private static final char COMBINING = '\u0300';

  private UnicodeForm() {}

  static String normalized(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** Normalised twice: the parts of a character may have no folded form together. */
  static String folded(String text) {
    String normalized = normalized(text);
    StringBuilder folded = new StringBuilder(normalized.length());
    for (int i = 0; i < normalized.length(); ) {
      int character = normalized.codePointAt(i);
      folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(character)));
      i += Character.charCount(character);
    }
    return normalized(folded.toString());
  }

  static String decodeNormalized(String facet) {
    String text = TextFacet.unescape(facet);
    if (!normalized(text).equals(text)) {
      throw NoFacet.of("a normalised string", facet, "in Unicode normalisation form C");
    }
    return text;
  }

  static String decodeFolded(String facet) {
    String text = TextFacet.unescape(facet);
    if (!folded(text).equals(text)) {
      throw NoFacet.of(
          "a case-insensitive string", facet, "folded and in Unicode normalisation form C");
    }
    return text;
  }
}
