package dev.dovetail.key;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Short random texts of characters that keys get wrong. */
final class Texts {
  /** The order of strings as DynamoDB has it: by character, not by char. */
  static final Comparator<String> ORDER =
      (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
      };

  private static final List<String> CHARACTERS =
      List.of(
          // around the delimiter and the escape
          "\u0000",
          "\u0001",
          "\n",
          "\u001f",
          " ",
          "!",
          "\"",
          "#",
          "$",
          "%",
          "&",
          "$23",
          "#a",
          // plain ones
          "0",
          "1",
          "9",
          "A",
          "a",
          "Z",
          "z",
          "~",
          "\u007f",
          // normalisation: accents, jamo and what is never composed
          "\u00e9",
          "e\u0301",
          "e",
          "\u0301",
          "\u0323",
          "\u00c5",
          "A\u030a",
          "\u212b",
          "\u0344",
          "\u1100",
          "\u1161",
          "\u11a8",
          "\uac00",
          "\u0958",
          "\u2126",
          "\u0345",
          "\u0308\u0301",
          // case: the Turkish i, the sharp s, the final sigma, the Kelvin, the long s, pairs of one
          "I",
          "i",
          "\u0130",
          "\u0131",
          "i\u0307",
          "\u00df",
          "\u1e9e",
          "ss",
          "\u03a3",
          "\u03c3",
          "\u03c2",
          "K",
          "k",
          "\u212a",
          "\u017f",
          "s",
          "\u01c4",
          "\u01c5",
          "\u01c6",
          "\u1fb3",
          "\u1fbc",
          "\u10d0",
          "\u1c90",
          "\u13a0",
          "\uab70",
          "\u00b5",
          "\u03bc",
          "\u1e9b",
          "\u03b1",
          "\u0391",
          "\u03b9",
          "\u1fbe",
          "\u0390",
          "\u1fd3",
          // the ends of what one, two, three and four bytes hold
          "\u0080",
          "\u07ff",
          "\u0800",
          "\ud7ff",
          "\ue000",
          "\ufffd",
          "\uffff",
          "\ud800\udc00",
          "\ud83d\ude00",
          "\ud801\udc00",
          "\ud801\udc28",
          "\udbff\udfff");

  private final Randomness random;

  Texts(Randomness random) {
    this.random = random;
  }

  String any() {
    StringBuilder text = new StringBuilder();
    for (int i = random.below(4); i >= 0; i--) {
      text.append(random.oneOf(CHARACTERS));
    }
    return text.toString();
  }

  /** One character more, one less, another case or another form. */
  String near(String text) {
    String other =
        switch (random.below(6)) {
          case 0 -> text + random.oneOf(CHARACTERS);
          case 1 -> text.substring(0, text.offsetByCodePoints(text.length(), -1));
          case 2 -> text.toUpperCase(Locale.ROOT);
          case 3 -> text.toLowerCase(Locale.ROOT);
          case 4 -> Normalizer.normalize(text, Normalizer.Form.NFD);
          default -> Normalizer.normalize(text, Normalizer.Form.NFC);
        };
    return other.isEmpty() ? text : other;
  }

  /** A text that may be a facet, and often nearly is one: any change to a facet. */
  String changed(String facet) {
    int at = random.below(facet.length() + 1);
    int end = Math.min(facet.length(), at + random.below(3));
    String put =
        random.coin() ? random.oneOf(CHARACTERS) : random.oneOf(List.of("", "p", "n", "0"));
    return facet.substring(0, at) + put + facet.substring(end);
  }

  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** As {@link String#equalsIgnoreCase} sees characters. */
  static String folded(String text) {
    int[] characters =
        composed(text)
            .codePoints()
            .map(Character::toUpperCase)
            .map(Character::toLowerCase)
            .toArray();
    return composed(new String(characters, 0, characters.length));
  }
}
