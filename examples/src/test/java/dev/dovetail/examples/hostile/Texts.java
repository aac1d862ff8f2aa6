package dev.dovetail.examples.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Draws texts that keys, names and messages are broken with. */
final class Texts {
  private static final List<String> PARTS =
      List.of(
          "#",
          "##",
          "$",
          "$23",
          "$$",
          "{owner}",
          "%23",
          "\0",
          "\u0001",
          "\n",
          "\r\n",
          " ",
          "\u00a0",
          "~",
          "~07",
          "\u007f",
          "\u0080",
          "\u07ff",
          "\u0800",
          "\uffff",
          "\ufffe",
          "\ufeff",
          "\ufffd",
          "?",
          "e\u0301",
          "\u00e9",
          "\u0301",
          "\u1e9b\u0323",
          "\ufb01",
          "\u0130",
          "\u0131",
          "\u00df",
          "\u1e9e",
          "\u03c2",
          "\u2126",
          "\u212a",
          "\u202e",
          "\u05d0\u05d1",
          "\u200f",
          "\u200d",
          "\ud83d\ude00",
          "\ud800\udc00",
          "\udbff\udfff",
          "\ud83d\udc68\u200d\ud83d\udc69",
          "null",
          "undefined",
          "a",
          "Z",
          "0",
          "-1",
          "PARCEL",
          "OWNER#ann",
          ".",
          "[0]",
          ":v0",
          "#n0",
          "\"",
          "'",
          "\\",
          "</script>",
          "${jndi}",
          "\u0000",
          "PLACE#");
  private static final List<String> HALVES =
      List.of("\ud800", "\udbff", "\udc00", "\udfff", "\ude00\ud83d", "\ud800\ud800", "a\ud83d");

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  /** A text of some parts, one in a few of which has half of a surrogate pair or is empty. */
  String any(int mostParts) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(mostParts);
    for (int i = 0; i < parts; i++) {
      text.append(
          random.nextInt(4) == 0
              ? new String(Character.toChars(character()))
              : PARTS.get(random.nextInt(PARTS.size())));
    }
    if (random.nextInt(8) == 0) {
      text.insert(random.nextInt(text.length() + 1), HALVES.get(random.nextInt(HALVES.size())));
    }
    return text.toString();
  }

  private int character() {
    int character = random.nextInt(Character.MAX_CODE_POINT + 1);
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
        ? 'x'
        : character;
  }

  /** Whether there are bytes for a text. */
  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
