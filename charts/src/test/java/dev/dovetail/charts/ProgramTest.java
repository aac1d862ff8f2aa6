package dev.dovetail.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.charts.openapi.OpenApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir Path folder;
  private Path classes;
  private Path page;

  @BeforeEach
  void writeModels() throws IOException {
    classes = folder.resolve("classes");
    page = folder.resolve("docs/page.md");
    Path models = Files.createDirectories(classes.resolve("META-INF/dovetail"));
    Files.writeString(models.resolve("shop.json"), Samples.SHOP.toJson());
    Files.writeString(models.resolve("functions.json"), Samples.FUNCTIONS.toJson());
    Files.writeString(models.resolve("shop.lock.json"), "{}");
  }

  @Test
  void run_folderOfClasses_writesThePage() throws IOException {
    assertThat(run(classes.toString(), page.toString())).isEqualTo("0 ");
    assertThat(page).hasContent(Charts.markdown(Samples.SHOP, Samples.FUNCTIONS));
  }

  @Test
  void run_jar_writesTheSamePage() throws IOException {
    Path jar = folder.resolve("service.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/dovetail/shop.json"));
      zip.write(Samples.SHOP.toJson().getBytes(UTF_8));
    }

    assertThat(run(jar.toString(), page.toString())).isEqualTo("0 ");
    assertThat(page).hasContent(Charts.markdown(Samples.SHOP));
  }

  @Test
  void run_twoTables_writesBothInTheOrderOfTheirNames() throws IOException {
    Files.writeString(
        classes.resolve("META-INF/dovetail/app.json"),
        Samples.SHOP.toJson().replace("\"name\": \"shop\"", "\"name\": \"app\""));

    assertThat(run(classes.toString(), page.toString())).isEqualTo("0 ");
    assertThat(Files.readString(page)).containsSubsequence("# Table app\n", "\n\n# Table shop\n");
  }

  @Test
  void run_checkOfASamePage_saysNothing() throws IOException {
    run(classes.toString(), page.toString());

    assertThat(run("--check", classes.toString(), page.toString())).isEqualTo("0 ");
    Files.writeString(page, Files.readString(page).replace("\n", "\r\n"));
    assertThat(run("--check", classes.toString(), page.toString())).isEqualTo("0 ");
  }

  @Test
  void run_checkOfAnotherPage_showsTheDifferenceAndChangesNothing() throws IOException {
    run(classes.toString(), page.toString());
    String old = Files.readString(page).replace("| `id` | `uuid` | |", "| `id` | `string` | |");
    Files.writeString(page, old);

    assertThat(run("--check", classes.toString(), page.toString()))
        .startsWith("1 charts: " + page + " is not what the model says, from line ")
        .endsWith("\n- | `id` | `string` | |\n+ | `id` | `uuid` | |\n");
    assertThat(page).hasContent(old);
  }

  @Test
  void run_checkOfAMissingPage_showsTheFirstLines() {
    assertThat(run("--check", classes.toString(), page.toString()))
        .contains("from line 1\n+ # Table shop\n", " more\n")
        .startsWith("1 ");
    assertThat(page).doesNotExist();
  }

  @Test
  void run_fileOfJson_writesTheOpenApiDocument() throws IOException {
    Path document = folder.resolve("docs/openapi.json");
    String[] arguments = {"--title=The shop", "--version=7", "" + classes, "" + document};

    assertThat(run(arguments)).isEqualTo("0 ");
    assertThat(document)
        .hasContent(
            OpenApi.of(
                    "The shop",
                    "7",
                    Samples.FUNCTIONS,
                    List.of(Samples.SHOP),
                    type -> {
                      throw new AssertionError(type);
                    })
                .toJson());
    assertThat(run("--check", "--title=The shop", "--version=7", "" + classes, "" + document))
        .isEqualTo("0 ");
    assertThat(run("--check", "--title=The shops", "--version=7", "" + classes, "" + document))
        .startsWith("1 charts: ")
        .contains("-     \"title\": \"The shop\"", "+     \"title\": \"The shops\"");
  }

  @Test
  void run_recordThatIsNotThere_saysToCompile() throws IOException {
    Path functions = classes.resolve("META-INF/dovetail/functions.json");
    String route = "\"access\": \"PUBLIC\"";
    Files.writeString(
        functions,
        Files.readString(functions)
            .replaceFirst(route, route + ", \"status\": 200, \"reply\": \"org.example.Gone\""));

    assertThat(run(classes.toString(), folder.resolve("openapi.json").toString()))
        .startsWith("2 charts: ")
        .contains("META-INF/dovetail/records/org.example.Gone.json: compile the record again.");
  }

  @Test
  void run_folderWithoutFunctions_saysWhatIsMissing() throws IOException {
    Files.delete(classes.resolve("META-INF/dovetail/functions.json"));

    assertThat(run(classes.toString(), folder.resolve("openapi.json").toString()))
        .startsWith("2 charts: ")
        .contains("There is no function in " + classes.resolve("META-INF/dovetail"));
  }

  @Test
  void run_otherArguments_showsTheUsage() {
    for (List<String> arguments : List.of(List.<String>of(), List.of("a"), List.of("--no", "a"))) {
      assertThat(run(arguments.toArray(String[]::new))).startsWith("2 Usage: java -jar");
    }
  }

  @Test
  void run_folderWithoutTables_saysWhatIsMissing() throws IOException {
    Files.delete(classes.resolve("META-INF/dovetail/shop.json"));

    assertThat(run(classes.toString(), page.toString()))
        .startsWith("2 charts: ")
        .contains("There is no table in " + classes.resolve("META-INF/dovetail"));
    assertThat(run(folder.resolve("no.jar").toString(), page.toString())).startsWith("2 charts: ");
    assertThat(page).doesNotExist();
  }

  /** The exit code and the messages. */
  private static String run(String... arguments) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code = Program.run(List.of(arguments), new PrintStream(messages, true, UTF_8));
    return code + " " + messages.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
