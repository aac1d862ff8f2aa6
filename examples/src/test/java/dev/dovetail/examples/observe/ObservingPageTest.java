package dev.dovetail.examples.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of docs/observing.md is that of the tests beside this one. */
class ObservingPageTest {
  private static final Path TESTS = Path.of("src/test/java/dev/dovetail/examples/observe");
  private static final Pattern BLOCK = Pattern.compile("```(java)?\n(.*?)```", Pattern.DOTALL);

  @Test
  void page_blocks_areInTheTests() throws IOException {
    String page = Files.readString(Path.of("../docs/observing.md"));
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(TESTS)) {
      for (Path file : files.filter(each -> !each.endsWith("ObservingPageTest.java")).toList()) {
        tests.append(Files.readString(file));
      }
    }
    String code = packed(tests.toString());
    List<String> missing = new ArrayList<>();
    int java = 0;
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      java += block.group(1) != null ? 1 : 0;
      // A duration is never the same twice.
      if (!code.contains(packed(block.group(2)).replaceAll("[0-9.]+ms$", ""))) {
        missing.add(block.group());
      }
    }

    assertThat(missing).isEmpty();
    assertThat(java).isGreaterThan(3);
  }

  /** The text without blanks, and without the backslashes of literals. */
  private static String packed(String text) {
    return text.replaceAll("[\\s\\\\]", "");
  }
}
