package dev.dovetail.key;

import dev.dovetail.InvalidKey;

/** Says that a text is no facet, and what would be one. */
final class NoFacet {
  private static final int SHOWN = 40;

  private NoFacet() {}

  static InvalidKey of(String kind, String facet, String legal) {
    return new InvalidKey(
        "The text \"" + shown(facet) + "\" is no facet of " + kind + ", which is " + legal + ".");
  }

  /** The start of a text, whole characters only. */
  static String shown(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "...";
  }
}
