package dev.dovetail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model files that are written and committed in this project are what the schemas say. */
class ModelFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PLACES =
      List.of(
          "processor/src/test/resources/golden",
          "handlers/target/classes/META-INF/dovetail",
          "handlers/src/main/dovetail",
          "examples/target/classes/META-INF/dovetail",
          "examples/src/main/dovetail");

  static Stream<Path> files() throws IOException {
    Stream<Path> files = Stream.of();
    for (String place : PLACES) {
      files = Stream.concat(files, jsonIn(Sources.PROJECT.resolve(place)).stream());
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_everyOne_isValid(Path file) throws IOException {
    assertThat(schema(file).validate(JSON.readTree(file.toFile()))).isEmpty();
  }

  @Test
  void places_all_haveFiles() {
    assertThat(PLACES)
        .allSatisfy(
            place -> assertThat(jsonIn(Sources.PROJECT.resolve(place))).as(place).isNotEmpty());
  }

  @Test
  void locks_committed_areThoseThatJavacWrites() throws IOException {
    for (String module : List.of("handlers", "examples")) {
      Path root = Sources.PROJECT.resolve(module);
      for (Path lock : jsonIn(root.resolve("src/main/dovetail"))) {
        assertThat(root.resolve("target/classes/META-INF/dovetail").resolve(lock.getFileName()))
            .hasSameTextualContentAs(lock);
      }
    }
  }

  private static List<Path> jsonIn(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static JsonSchema schema(Path file) throws IOException {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    return Objects.requireNonNull(file.getParent()).endsWith("records")
        ? factory.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"))
        : factory.getSchema(schema(file.getFileName().toString()));
  }

  private static JsonNode schema(String file) throws IOException {
    String name =
        file.equals("functions.json")
            ? "functions"
            : file.endsWith(".lock.json") ? "lock" : "table";
    String path = "/META-INF/dovetail/schema/" + name + "-1.schema.json";
    try (InputStream in = TableModel.class.getResourceAsStream(path)) {
      return JSON.readTree(Objects.requireNonNull(in, path));
    }
  }
}
