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

/** The code of docs/observing.md and of docs/without-lambda.md is that of tests and examples. */
class ObservePagesTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern BLOCK = Pattern.compile("```(?:java)?\n(.*?)```", Pattern.DOTALL);

  @Test
  void observing_blocks_areInTheTestsBesideThisOne() throws IOException {
    String code = code(Path.of("src/test/java/dev/dovetail/examples/observe"));
    List<String> blocks = blocks("observing.md");

    assertThat(blocks).hasSizeGreaterThan(5);
    // A duration is never the same twice.
    assertThat(blocks)
        .allSatisfy(block -> assertThat(code).contains(packed(block).replaceAll("[0-9.]+ms$", "")));
  }

  @Test
  void withoutLambda_blocks_areInTheExamples() throws IOException {
    String code = code(Path.of("plain/src")) + code(Path.of("spring/src"));
    List<String> blocks = blocks("without-lambda.md");

    assertThat(blocks).hasSizeGreaterThan(7);
    assertThat(blocks).allSatisfy(block -> assertThat(code).contains(packed(block)));
  }

  private static List<String> blocks(String page) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(DOCS.resolve(page)));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static String code(Path folder) throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
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
