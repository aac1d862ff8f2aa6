package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project chooses and no engine can work with is refused before one starts. */
class EngineLibrariesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"4.10", "4.10.1", "4.11.1", "4.13.2", "5.0.0-SNAPSHOT", "unknown"})
  void antlr_thatReadsTheParsers_isNotRefused(String version) {
    assertThat(EngineLibraries.antlr(version, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5.3", "4.7.2", "4.9.3"})
  void antlr_thatIsTooOld_isRefusedWithWhatToType(String version) {
    assertThat(EngineLibraries.antlr(version, ", of file:/antlr4-runtime.jar"))
        .hasValue(
            "DynamoDB Local needs org.antlr:antlr4-runtime 4.10.0 or later, but the tests have "
                + version
                + ", of file:/antlr4-runtime.jar. Another library or the dependencyManagement of"
                + " the project chooses it: `mvn dependency:tree -Dverbose"
                + " -Dincludes=org.antlr:antlr4-runtime` shows which. Give a later version in"
                + " dependencyManagement; docs/testing.md has the lines.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.47.3", "2.47.10", "2.48.3", "2.54.15", "3.0.0"})
  void sdk_withWhatRepositoriesCall_isNotRefused(String version) {
    assertThat(EngineLibraries.sdk(version, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9.99", "2.40.0", "2.47.2", "1.99.99"})
  void sdk_thatIsTooOld_isRefused(String version) {
    assertThat(EngineLibraries.sdk(version, "").orElseThrow())
        .startsWith(
            "Dovetail needs software.amazon.awssdk:sdk-core 2.47.3 or later, but the tests have "
                + version
                + ". ");
  }

  @Test
  void start_withAnOldAntlr_failsAndEndsTheJvm() throws Exception {
    Files.createDirectories(folder.resolve("org/antlr/v4/runtime"));
    new Javac(folder)
        .compile(
            Map.of(
                "org/antlr/v4/runtime/RuntimeMetaData",
                """
                package org.antlr.v4.runtime;

                public class RuntimeMetaData {
                  public static final String VERSION = "4.9.3";
                }
                """));

    assertThat(outputOf(Starts.class))
        .contains("antlr4-runtime 4.10.0 or later, but the tests have 4.9.3, of file:")
        .contains(folder.getFileName() + "/. Another library");
  }

  /** Started in a JVM of its own. */
  static final class Starts {
    private Starts() {}

    public static void main(String[] arguments) {
      try (LocalDynamoDb db = LocalDynamoDb.start()) {
        System.out.println("has started " + db);
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private String outputOf(Class<?> main) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    folder + File.pathSeparator + System.getProperty("java.class.path"),
                    main.getName()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the JVM has ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
