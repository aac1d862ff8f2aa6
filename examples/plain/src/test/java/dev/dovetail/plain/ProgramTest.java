package dev.dovetail.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The program in a JVM that has what core depends on at run time, and nothing else. */
@DynamoDbTest
class ProgramTest {
  private EngineServer server;

  @BeforeEach
  void serve(DynamoDbClient engine) throws IOException {
    server = new EngineServer(engine);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void program_inAJvmOfItsOwn_writesAndReads(NoteTable table) throws Exception {
    Run added = run("ann", "add", "Buy milk");
    Run listed = run("ann", "list");
    Run refused = run("ann", "change", "1", "x");

    assertThat(added.code()).as(added.errors()).isZero();
    assertThat(listed.output().lines()).containsExactly(added.output().strip() + "  Buy milk");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors()).contains("notes: there is no such note");
    assertThat(table.notes().delete("ann", added.output().strip())).isPresent();
  }

  @Test
  void program_withoutArguments_printsTheUsage() throws Exception {
    Run run = start(List.of());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).isEqualTo(Notebook.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com/fasterxml/jackson/core/JsonFactory",
        "com/fasterxml/jackson/databind/ObjectMapper",
        "com/amazonaws/services/lambda/runtime/Context",
        "org/springframework/context/ApplicationContext",
        "dev/dovetail/lambda/FailureLog",
        "dev/dovetail/model/TableModel",
        "dev/dovetail/processor/DovetailProcessor",
        "org/apache/http/client/HttpClient",
        "io/netty/channel/Channel",
      })
  void classPath_ofTheProgram_hasNone(String type) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(urls(), null)) {
      assertThat(loader.getResource(type + ".class")).isNull();
      assertThat(loader.getResource("dev/dovetail/spi/TableClient.class")).isNotNull();
      assertThat(loader.getResource("dev/dovetail/plain/Program.class")).isNotNull();
    }
  }

  private record Run(int code, String output, String errors) {}

  private Run run(String userId, String... command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(server.endpoint(), "note", userId));
    arguments.addAll(List.of(command));
    return start(arguments);
  }

  private static Run start(List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                classPath(),
                Program.class.getName()));
    command.addAll(arguments);
    Path errors = Files.createTempFile(Path.of("target"), "errors", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output, Files.readString(errors));
  }

  private static String classPath() throws IOException {
    return Path.of("target/classes").toAbsolutePath()
        + File.pathSeparator
        + Files.readString(Path.of("target/classpath")).strip();
  }

  private static URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String part : classPath().split(File.pathSeparator)) {
      try {
        urls.add(Path.of(part).toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException(part, e);
      }
    }
    return urls.toArray(URL[]::new);
  }
}
