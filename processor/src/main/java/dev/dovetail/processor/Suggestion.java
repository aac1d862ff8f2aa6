package dev.dovetail.processor;

import java.util.Collection;

/** Guesses what was meant by a name that does not exist. */
final class Suggestion {
  private Suggestion() {}

  /** Returns " Did you mean x?" for a name that is close enough, or nothing. */
  static String of(String written, Collection<String> existing, String before, String after) {
    String best = null;
    int least = (written.length() <= 3 ? 1 : Math.max(2, written.length() / 3)) + 1;
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

  /** The number of characters to insert, remove, replace, or swap with the next. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int least(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
