package dev.dovetail.handlers;

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

/** What a function does itself is short: the kit does the rest. */
class ThinFunctionsTest {
  private static final int MOST_LINES = 15;
  private static final Pattern HANDLE =
      Pattern.compile(
          "\n  protected (?:Response handle|Optional<Message> message)\\(.*?\n  }\n",
          Pattern.DOTALL);

  @Test
  void functions_ofTheService_haveFifteenLinesAtMost() throws IOException {
    List<String> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher handle = HANDLE.matcher(Files.readString(file));
        while (handle.find()) {
          bodies.add(file.getFileName() + handle.group());
        }
      }
    }

    assertThat(bodies).hasSizeGreaterThan(12);
    // Less the line of the signature and the brace.
    assertThat(bodies)
        .allSatisfy(
            body ->
                assertThat(body.strip().lines().count() - 3)
                    .as(body)
                    .isLessThanOrEqualTo(MOST_LINES));
  }
}
