package dev.dovetail.lambda;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What the text of a member with {@link Format} is like. Each text is looked at once, from its
 * start to its end: none takes long.
 */
public enum TextFormat {
  /** One line: no control characters, not blank, no space at its start or end. */
  LINE("one line of text, without space around it"),
  /** ASCII digits. */
  DIGITS("a string of digits"),
  /** ASCII letters, digits, {@code -} and {@code _}. */
  IDENTIFIER("a string of letters, digits, - and _"),
  /**
   * ASCII letters, digits, {@code .}, {@code _}, {@code ~} and {@code -}, but not only dots: what
   * can be a segment of a URL as it is. A client takes {@code .} and {@code ..} out of a URL.
   */
  SEGMENT("a string of letters, digits, . _ ~ and -, not only dots"),
  /** One {@code @} between a name and a domain, without spaces; whether it exists is not asked. */
  EMAIL("an e-mail address"),
  /** An absolute URL of http or https, with a host and without a user. */
  URL("a URL such as \"https://example.com/a\"");

  private static final int EMAIL_NAME = 64;
  private static final int EMAIL_LENGTH = 254;

  private final String text;

  TextFormat(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  boolean accepts(String value) {
    return switch (this) {
      case LINE -> isLine(value);
      case DIGITS -> !value.isEmpty() && isOf(value, "");
      case IDENTIFIER -> !value.isEmpty() && isOf(value, "-_");
      case SEGMENT -> isOf(value, "._~-") && !isDots(value);
      case EMAIL -> isEmail(value);
      case URL -> isUrl(value);
    };
  }

  private static boolean isLine(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        return false;
      }
    }
    return !value.isEmpty() && value.equals(value.strip());
  }

  /**
   * {@return whether a text has digits only, and, if there are other characters, ASCII letters and
   * these}
   */
  private static boolean isOf(String value, String others) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || others.indexOf(c) >= 0;
      if (!digit && !(!others.isEmpty() && letter)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether a text is empty, or has nothing but dots} */
  private static boolean isDots(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmail(String value) {
    int at = value.indexOf('@');
    if (at < 1
        || at > EMAIL_NAME
        || value.length() > EMAIL_LENGTH
        || value.indexOf('@', at + 1) >= 0) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c)
          || Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || ",;<>()[]\\\"".indexOf(c) >= 0) {
        return false;
      }
    }
    return !hasEmptyPart(value.substring(0, at)) && !hasEmptyPart(value.substring(at + 1));
  }

  /** {@return whether a text is empty, or has a dot at its start, its end, or beside another} */
  private static boolean hasEmptyPart(String dotted) {
    return dotted.isEmpty()
        || dotted.startsWith(".")
        || dotted.endsWith(".")
        || dotted.contains("..");
  }

  private static boolean isUrl(String value) {
    try {
      URI uri = new URI(value);
      String scheme = uri.getScheme();
      return scheme != null
          && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
