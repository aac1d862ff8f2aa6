package dev.dovetail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.charts.openapi.OpenApi;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RecordSchema;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed OpenAPI document of the reference service is what its models say. */
class OpenApiDocumentTest {
  private static final Path CLASSES = Sources.PROJECT.resolve("handlers/target/classes");
  private static final Path MODELS = CLASSES.resolve("META-INF/dovetail");
  private static final Path DOCUMENT = Sources.PROJECT.resolve("docs/reference/openapi.json");

  @Test
  void document_ofTheReferenceService_isUpToDate() throws IOException {
    try (InputStream table = Files.newInputStream(MODELS.resolve("app.json"));
        InputStream functions = Files.newInputStream(MODELS.resolve("functions.json"))) {
      String document =
          OpenApi.of(
                  "Dovetail reference service",
                  "1",
                  FunctionsModel.read(functions),
                  List.of(TableModel.read(table)),
                  OpenApiDocumentTest::record)
              .toJson();

      assertThat(Files.readString(DOCUMENT))
          .as("docs/reference/openapi.json is out of date. Type ./chart and commit it.")
          .isEqualToNormalizingNewlines(document);
    }
  }

  private static RecordSchema record(String type) {
    try (InputStream in = Files.newInputStream(CLASSES.resolve(RecordSchema.path(type)))) {
      return RecordSchema.read(type, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
