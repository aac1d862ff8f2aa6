package dev.dovetail.processor;

import java.util.Collection;

/** Guesses what was meant by a name that does not exist. */
final class Suggestion {
  private Suggestion() {}

  /** Returns " Did you mean x?" for a name that is close enough, or nothing. */
  static String of(String written, Collection<String> existing, String before, String after) {
    String best = null;
    int least = Math.max(1, written.length() / 3) + 1;
    for (String name : existing) {
      int distance =
          distance(
              written.toLowerCase(java.util.Locale.ROOT), name.toLowerCase(java.util.Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best == null ? "" : " Did you mean " + before + best + after + "?";
  }

  /** The number of characters to insert, remove or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
