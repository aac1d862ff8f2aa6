package dev.dovetail.lambda;

/** Knows which characters names and values of headers can have. */
final class HeaderText {
  private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";

  private HeaderText() {}

  static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean legal =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || NAME_MARKS.indexOf(c) >= 0;
      if (!legal) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < 0x20 || c > 0x7e)) {
        return false;
      }
    }
    return true;
  }
}
