package dev.dovetail.authorizer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Changes tokens as an attacker would: their text, their bytes, and what they say. */
final class TokenMutation {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/=\u00e9 ";
  private static final String[][] SAYINGS = {
    {"\"sub\":\"ann\"", "\"sub\":\"bob\""},
    {"\"RS256\"", "\"ES256\""},
    {"\"RS256\"", "\"HS256\""},
    {"\"ES256\"", "\"none\""},
    {"\"kid\":\"rsa-1\"", "\"kid\":\"ec-1\""},
    {"\"kid\":\"rsa-1\"", "\"kid\":null"},
    {"\"kid\":\"ec-1\"", "\"kid\":\"../../dev/null\""},
    {"todo-api", "todo-api2"},
    {"{", "{ "},
    {"}", ",\"sub\":\"eve\"}"}
  };

  private TokenMutation() {}

  static String of(String token, Random random) {
    int at = random.nextInt(token.length());
    return switch (random.nextInt(6)) {
      case 0 -> token.substring(0, at) + letter(random) + token.substring(at + 1);
      case 1 -> token.substring(0, at) + token.substring(at + 1);
      case 2 -> token.substring(0, at) + letter(random) + token.substring(at);
      case 3 -> flipBit(token, random);
      case 4 -> saySomethingElse(token, random);
      default -> swapParts(token, random);
    };
  }

  private static char letter(Random random) {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  private static String flipBit(String token, Random random) {
    String[] parts = token.split("\\.");
    int part = random.nextInt(3);
    byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return String.join(".", parts);
  }

  private static String saySomethingElse(String token, Random random) {
    String[] parts = token.split("\\.");
    String[] saying = SAYINGS[random.nextInt(SAYINGS.length)];
    for (int i = 0; i < 2; i++) {
      String text = new String(Base64.getUrlDecoder().decode(parts[i]), StandardCharsets.UTF_8);
      byte[] changed = text.replace(saying[0], saying[1]).getBytes(StandardCharsets.UTF_8);
      parts[i] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
    }
    return String.join(".", parts);
  }

  private static String swapParts(String token, Random random) {
    String[] parts = token.split("\\.");
    int from = random.nextInt(3);
    int to = (from + 1 + random.nextInt(2)) % 3;
    parts[to] = parts[from];
    return String.join(".", parts);
  }
}
