package dev.dovetail.charts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of docs/openapi.md is code that is compiled. */
class OpenApiPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void page_itsCode_isInTheSources() throws IOException {
    String sources =
        Files.readString(
                ROOT.resolve("handlers/src/main/java/dev/dovetail/handlers/todos/PatchTodo.java"))
            + Files.readString(
                Path.of("src/test/java/dev/dovetail/charts/openapi/OpenApiTest.java"));
    Matcher code = JAVA.matcher(Files.readString(ROOT.resolve("docs/openapi.md")));
    int found = 0;
    while (code.find()) {
      assertThat(sources).contains(code.group(1));
      found++;
    }

    assertThat(found).isEqualTo(2);
  }
}
