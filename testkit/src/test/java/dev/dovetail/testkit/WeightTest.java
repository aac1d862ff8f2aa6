package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users' tests get beyond Dovetail and the SDK: these jars, and no more bytes than this. */
class WeightTest {
  private static final long MEGABYTES = 14;

  private static final List<String> JARS =
      List.of(
          "DynamoDBLocal",
          "antlr4-runtime",
          "aws-lambda-java-core",
          "commons-lang3",
          "failureaccess",
          "guava",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jackson-datatype-jsr310",
          "log4j-api",
          "sqlite4java");

  /** Of the tests of this module, and of the SDK. */
  private static final Set<String> OTHERS =
      Set.of(
          "apiguardian-api",
          "assertj-core",
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "byte-buddy",
          "crac",
          "eventstream",
          "jspecify",
          "opentest4j",
          "reactive-streams",
          "slf4j-api");

  @Test
  void jars_beyondTheSdk_areTheseAndSmall() throws IOException {
    List<Path> jars = jars();

    assertThat(jars).extracting(WeightTest::artifact).containsExactlyInAnyOrderElementsOf(JARS);
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).as("bytes of %s", jars).isBetween(10L << 20, MEGABYTES * 1_000_000);
  }

  private static List<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !OTHERS.contains(artifact(jar)))
        .filter(jar -> !group(jar).matches("awssdk|jupiter|platform|dovetail"))
        .filter(jar -> !jar.getFileName().toString().startsWith("dovetail-"))
        .toList();
  }

  /** A repository has a folder for each part of a group, for an artifact and for its version. */
  private static String artifact(Path jar) {
    return jar.getName(jar.getNameCount() - 3).toString();
  }

  private static String group(Path jar) {
    return jar.getName(jar.getNameCount() - 4).toString();
  }
}
