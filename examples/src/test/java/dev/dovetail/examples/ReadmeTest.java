package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java code of documents is code of the examples, which is compiled and run. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere(
              "docs/first-repository.md", "UrlConnectionHttpClient", "needs a client of HTTP"),
          new Elsewhere("docs/repositories.md", "record Session(", "one entity, for its text"),
          new Elsewhere("docs/repositories.md", "app.todos().ofUser(", "two lines of use"),
          new Elsewhere("docs/keys.md", "between(String userId, @From", "one method, for its text"),
          new Elsewhere("docs/keys.md", "record Ticket(", "one entity, for its text"),
          new Elsewhere("docs/testing.md", "class TodosTest", "a test of the reader"),
          new Elsewhere("docs/testing.md", "created.id()", "its second part"),
          new Elsewhere("docs/testing.md", "LocalDynamoDb.start()", "two lines of use"),
          new Elsewhere("docs/deploying.md", "Plan.of(", "needs the CDK"),
          new Elsewhere("docs/streams.md", "switch (", "needs Java 21"));
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void pages_javaCodeButThatWithAReason_isPartOfTheSources() throws IOException {
    List<String> sources = sources();
    List<String> foreign = new ArrayList<>();
    int found = 0;
    for (Path page : pages()) {
      for (String part : parts(Files.readString(page))) {
        if (sources.stream().anyMatch(source -> source.contains(uncommented(part)))) {
          found++;
        } else if (ELSEWHERE.stream().noneMatch(reason -> reason.holds(page, part))) {
          foreign.add(ROOT.relativize(page) + ": " + part);
        }
      }
    }

    assertThat(foreign).isEmpty();
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void reasons_allOfThem_areForCodeThatIsThere() throws IOException {
    for (Elsewhere reason : ELSEWHERE) {
      String page = Files.readString(ROOT.resolve(reason.page()));
      assertThat(parts(page)).as(reason.why()).anyMatch(part -> part.contains(reason.text()));
    }
  }

  @Test
  void readme_length_isLessThanTwoScreens() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(150);
  }

  /** The blocks of Java, cut at empty lines: between two parts, an example may say more. */
  private static List<String> parts(String readme) {
    List<String> parts = new ArrayList<>();
    Matcher block = JAVA.matcher(readme);
    while (block.find()) {
      parts.addAll(List.of(block.group(1).split("\n\n")));
    }
    return parts;
  }

  /** All pages but those of errors, whose sources the tests of the processor compile. */
  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md"))
          .filter(page -> !page.startsWith(ROOT.resolve("docs/errors")))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String module :
        List.of(
            "examples",
            "handlers",
            "testkit",
            "lambda",
            "lambda-tables",
            "lambda-databind",
            "authorizer",
            "charts",
            "infra/app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !ROOT.relativize(file).toString().contains("target"))
            .filter(file -> !file.endsWith("ReadmeTest.java"))
            .map(ReadmeTest::read)
            .map(ReadmeTest::uncommented)
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without documentation and blanks. */
  private static String uncommented(String text) {
    return text.replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("\\s", "");
  }

  /** Why code of a page, all of it or the parts with a text, is in none of the sources. */
  private record Elsewhere(String page, String text, String why) {
    boolean holds(Path of, String part) {
      return of.equals(ROOT.resolve(page)) && part.contains(text);
    }
  }
}
