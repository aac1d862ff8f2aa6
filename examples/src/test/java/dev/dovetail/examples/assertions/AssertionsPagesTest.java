package dev.dovetail.examples.assertions;

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

/** The blocks of docs/assertions.md and docs/fixtures.md are those of tests. */
class AssertionsPagesTest {
  private static final Path TESTS = Path.of("src/test");
  private static final Pattern BLOCK =
      Pattern.compile("```(?:java|json)?\n(.*?)```", Pattern.DOTALL);

  @Test
  void blocks_ofBothPages_areInTheTests() throws IOException {
    String code =
        code(TESTS.resolve("java/dev/dovetail/examples/assertions"))
            + code(TESTS.resolve("java/dev/dovetail/examples/fixtures"))
            + code(TESTS.resolve("resources/dev/dovetail/examples/fixtures"));
    List<String> blocks = blocks("assertions.md");
    blocks.addAll(blocks("fixtures.md"));

    assertThat(blocks).hasSizeGreaterThan(9);
    assertThat(blocks).allSatisfy(block -> assertThat(code).contains(packed(block)));
  }

  private static List<String> blocks(String page) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs").resolve(page)));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static String code(Path folder) throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        code.append(Files.readString(file));
      }
    }
    return packed(code.toString());
  }

  /** The text without blanks, and without the backslashes of literals. */
  private static String packed(String text) {
    return text.replaceAll("[\\s\\\\]", "");
  }
}
