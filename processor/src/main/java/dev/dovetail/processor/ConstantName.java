package dev.dovetail.processor;

import java.util.Locale;

/** Turns names of constants into those of types. */
final class ConstantName {
  private ConstantName() {}

  /** "NOT_FOUND" is "NotFound". */
  static String camelCase(String constant) {
    StringBuilder camel = new StringBuilder();
    for (String word : constant.split("_")) {
      camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return camel.toString();
  }
}
