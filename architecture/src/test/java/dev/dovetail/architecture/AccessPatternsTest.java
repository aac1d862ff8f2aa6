package dev.dovetail.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.charts.Charts;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed page of the reference service is what its model says. */
class AccessPatternsTest {
  private static final Path MODELS =
      Sources.PROJECT.resolve("handlers/target/classes/META-INF/dovetail");
  private static final Path PAGE = Sources.PROJECT.resolve("docs/reference/access-patterns.md");

  @Test
  void page_ofTheReferenceService_isUpToDate() throws IOException {
    TableModel table = TableModel.read(in("app.json"));
    FunctionsModel functions = FunctionsModel.read(in("functions.json"));

    assertThat(Files.readString(PAGE))
        .as("docs/reference/access-patterns.md is out of date. Type ./chart and commit it.")
        .isEqualToNormalizingNewlines(Charts.markdown(table, functions));
  }

  private static ByteArrayInputStream in(String name) throws IOException {
    return new ByteArrayInputStream(Files.readString(MODELS.resolve(name)).getBytes(UTF_8));
  }
}
