package dev.dovetail.charts;

import java.util.List;

/** Shows the lines in which two texts differ, from the first of them to the last. */
final class Difference {
  private static final int SHOWN = 8;

  private Difference() {}

  static String of(String old, String now) {
    List<String> before = old.lines().toList();
    List<String> after = now.lines().toList();
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return "from line "
        + (start + 1)
        + "\n"
        + lines("- ", before.subList(start, before.size() - end))
        + lines("+ ", after.subList(start, after.size() - end));
  }

  private static String lines(String mark, List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
      text.append(mark).append(line).append("\n");
    }
    if (lines.size() > SHOWN) {
      text.append(mark).append("... ").append(lines.size() - SHOWN).append(" more\n");
    }
    return text.toString();
  }
}
