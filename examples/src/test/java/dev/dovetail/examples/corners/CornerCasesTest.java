package dev.dovetail.examples.corners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each corner case of the manual names tests and errors, and these are there. */
class CornerCasesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?!case \\|)(.+) \\| (.+) \\| (.+) \\|$");
  private static final List<String> ROOMS = List.of("core", "processor", "examples");

  @Test
  void cases_allOfThePage_areHeldByTestsThatAreThere() throws IOException {
    Map<String, String> tests = tests();
    String page = Files.readString(ROOT.resolve("docs/corner-cases.md"));
    List<String> rows = ROW.matcher(page).results().map(row -> row.group(3)).toList();

    assertThat(rows).hasSizeGreaterThan(30);
    for (String row : rows) {
      assertThat(row).matches("`[\\w.]+`(, `[\\w.]+`)*");
      for (String name : row.replace("`", "").split(", ")) {
        assertThat(isThere(name, tests)).as(name).isTrue();
      }
    }
  }

  private static boolean isThere(String name, Map<String, String> tests) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return Files.exists(ROOT.resolve("docs/errors").resolve(name + ".md"));
    }
    String source = tests.getOrDefault(name.substring(0, dot), "");
    return Pattern.compile("\\b(void|Stream<Dynamic\\w+>) " + name.substring(dot + 1) + "\\(")
        .matcher(source)
        .find();
  }

  /** The sources of all classes of tests by their names. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(room).resolve("src/test/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          tests.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return tests;
  }
}
