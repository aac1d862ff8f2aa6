package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A typical mistake on the index page of the diagnostics: one line of a source that all of them
 * share is another one.
 *
 * @param title its heading
 * @param sources the source with the mistake, each type in a file
 * @param message what javac says, on one line
 */
record Slip(String title, Map<String, String> sources, String message) {
  private static final String SECTION = "Ten typical slips";

  /** The source without a mistake. */
  static Map<String, String> source(String page) {
    return ErrorPage.sources(List.of(text(page)), "");
  }

  private static String text(String page) {
    return ErrorPage.blocks(ErrorPage.section(page, SECTION)).get(0).text();
  }

  static List<Slip> all(String page) {
    List<Slip> slips = new ArrayList<>();
    String source = text(page);
    String[] parts = ErrorPage.section(page, SECTION).split("(?m)^### ");
    for (int i = 1; i < parts.length; i++) {
      slips.add(slip(source, parts[i]));
    }
    return slips;
  }

  private static Slip slip(String source, String part) {
    String title = part.substring(0, part.indexOf('\n'));
    List<ErrorPage.Block> blocks = ErrorPage.blocks(part);
    String right = blocks.get(2).text().strip();
    if (source.split(java.util.regex.Pattern.quote(right), -1).length != 2) {
      throw new IllegalArgumentException(title + ": the right line is not once in the source");
    }
    String wrong = source.replace(right, blocks.get(0).text().strip());
    return new Slip(
        title, ErrorPage.sources(List.of(wrong), ""), ErrorPage.squeezed(blocks.get(1).text()));
  }
}
