package dev.dovetail.charts;

import java.util.List;
import java.util.stream.Collectors;

/** Writes Markdown as GitHub reads it, whatever characters a name or a template has. */
final class Markdown {
  private Markdown() {}

  /** Plain text in which no character is markup. */
  static String text(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]()<>#+!|~&-])", "\\\\$1").replaceAll("\\s+", " ");
  }

  /** Text as code, which can stand in a cell. */
  static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + pad + text.replace("|", "\\|") + pad + fence;
  }

  /** Names as code, separated by commas. */
  static String codes(List<String> texts) {
    return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(cell.isEmpty() ? "" : " ").append(cell).append(" |");
    }
    return row.append("\n").toString();
  }

  /** The first two rows of a table. */
  static String head(String... names) {
    return row(names) + "|" + "---|".repeat(names.length) + "\n";
  }
}
