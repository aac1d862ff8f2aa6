package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the manual lead where they say, and know every operation. */
class PagesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!feature |---)(.*) \\|$");
  private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z_]+)\\(\"");

  @Test
  void links_ofAllPages_leadToAPageAndASectionOfIt() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (link.find()) {
        if (!link.group(1).contains(":")) {
          links++;
          if (!resolves(page, link.group(1))) {
            broken.add(ROOT.relativize(page) + ": " + link.group(1));
          }
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(300);
  }

  @Test
  void features_eachOfThem_hasALinkOrAReason() throws IOException {
    String features = Files.readString(ROOT.resolve("docs/features.md"));
    int left = features.indexOf("## What is left out");
    List<String> present = rows(features.substring(0, left));

    assertThat(present).hasSizeGreaterThan(60).allMatch(row -> LINK.matcher(row).find());
    assertThat(rows(features.substring(left))).allMatch(row -> row.split(" \\| ").length == 2);
  }

  @Test
  void operations_allOfTheModel_areInTheTableOfRepositoriesAndInTheVocabulary() throws IOException {
    String repositories = Files.readString(ROOT.resolve("docs/repositories.md"));
    String table = repositories.substring(0, repositories.indexOf("## What the library sets"));
    String vocabulary = Files.readString(ROOT.resolve("docs/vocabulary.md"));
    Path operation = ROOT.resolve("model/src/main/java/dev/dovetail/model/Operation.java");
    Matcher constant = CONSTANT.matcher(Files.readString(operation));
    int operations = 0;
    while (constant.find()) {
      operations++;
      String name = constant.group(1);
      assertThat(rows(table))
          .as(name)
          .anyMatch(row -> row.split(" \\| ")[0].contains("`@" + annotation(name) + "`"));
      assertThat(vocabulary).contains(name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    assertThat(operations).isGreaterThan(14);
  }

  @Test
  void exceptions_allOfThem_areInTheTableOfRepositories() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/repositories.md"));
    String table =
        page.substring(
            page.indexOf("## What is thrown"), page.indexOf("## When an answer is lost"));

    for (Class<?> thrown : dev.dovetail.RepositoryException.class.getPermittedSubclasses()) {
      assertThat(rows(table)).anyMatch(row -> row.startsWith("`" + thrown.getSimpleName() + "`"));
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static boolean resolves(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    return Files.exists(target)
        && (hash < 0
            || !target.toString().endsWith(".md")
            || anchors(Files.readString(target)).contains(link.substring(hash + 1)));
  }

  /** The names that GitHub gives to headings: without signs, and numbered where they repeat. */
  private static Set<String> anchors(String page) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    Matcher heading = HEADING.matcher(page.replaceAll("(?s)```.*?```", ""));
    while (heading.find()) {
      String text = heading.group(1).replaceAll("\\]\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
      String anchor = text.replaceAll("[^\\w\\- ]", "").replace(' ', '-');
      int before = counts.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }

  private static List<String> rows(String text) {
    return ROW.matcher(text).results().map(row -> row.group(1)).collect(Collectors.toList());
  }

  /** From {@code BATCH_GET} to {@code BatchGet}. */
  private static String annotation(String constant) {
    return Stream.of(constant.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
