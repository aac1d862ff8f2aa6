package dev.dovetail.processor;

import java.util.Set;
import java.util.TreeSet;

/**
 * The encodings of one component, as their names: what a key lock has, and what the sources give.
 *
 * @param before the name in the lock
 * @param after the name of today
 */
record EncodingChange(String before, String after) {
  private static final String STRING = "string";
  private static final String ENUM = "enum(";

  /** What can be read as a string, and is written as one in keys and attributes alike. */
  private static final Set<String> PLAIN_TEXTS = Set.of("uuid", "date", "month");

  /** Whether all that is stored has the same text as before. */
  boolean keepsTexts() {
    boolean widened = after.equals(STRING) && (PLAIN_TEXTS.contains(before) || isEnum(before));
    return before.equals(after) || widened || isOfEnums() && removed().isEmpty();
  }

  boolean isOfEnums() {
    return isEnum(before) && isEnum(after);
  }

  /** The codes that are not there any more. */
  Set<String> removed() {
    return minus(codes(before), codes(after));
  }

  /** The codes that are new. */
  Set<String> added() {
    return minus(codes(after), codes(before));
  }

  private static boolean isEnum(String encoding) {
    return encoding.startsWith(ENUM);
  }

  private static Set<String> codes(String encoding) {
    return Set.of(encoding.substring(ENUM.length(), encoding.length() - 1).split(",", -1));
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
