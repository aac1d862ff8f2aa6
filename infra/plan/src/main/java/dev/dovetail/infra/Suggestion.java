package dev.dovetail.infra;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a message about an unknown name: what there is, and what was probably meant. */
final class Suggestion {
  private Suggestion() {}

  static String among(String kind, List<String> existing, String wrong) {
    if (existing.isEmpty()) {
      return " " + kind + ": none.";
    }
    String list = existing.stream().sorted().collect(Collectors.joining(", "));
    return " " + kind + ": " + list + "." + closest(existing, wrong);
  }

  private static String closest(List<String> existing, String wrong) {
    int tolerance = Math.max(1, simple(wrong).length() / 3);
    return existing.stream()
        .filter(name -> distance(simple(name), simple(wrong)) <= tolerance)
        .min(
            Comparator.comparingInt((String name) -> distance(simple(name), simple(wrong)))
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> " Did you mean \"" + name + "\"?")
        .orElse("");
  }

  /** The name without packages: where typing errors are made, and what survives a move. */
  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
