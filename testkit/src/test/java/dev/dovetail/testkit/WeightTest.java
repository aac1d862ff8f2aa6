package dev.dovetail.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users' tests get beyond Dovetail and the SDK is no more bytes than this. Which jars they
 * are, the enforcer holds: no other than those of the list in the same pom.
 */
class WeightTest {
  private static final long MEGABYTES = 14;
  private static final Pattern INCLUDE = Pattern.compile("<include>([^:<]+):([^<*]+)</include>");

  /** What core brings, so that users have it anyway. */
  private static final Set<String> OF_CORE =
      Set.of("jspecify", "eventstream", "reactive-streams", "slf4j-api");

  @Test
  void jars_beyondTheSdk_areSmall() throws IOException {
    Set<String> artifacts =
        INCLUDE
            .matcher(Files.readString(Path.of("depth/6/pom.xml")))
            .results()
            .map(include -> include.group(2))
            .filter(artifact -> !OF_CORE.contains(artifact) && !artifact.startsWith("dovetail-"))
            .collect(toSet());
    List<Path> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> artifacts.contains(artifact(jar)))
            .toList();

    assertThat(artifacts).hasSize(12);
    assertThat(jars)
        .extracting(WeightTest::artifact)
        .containsExactlyInAnyOrderElementsOf(artifacts);
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).as("bytes of %s", jars).isBetween(10_000_000L, MEGABYTES * 1_000_000);
  }

  /** A local repository has a folder for each artifact, and one in it for each version. */
  private static String artifact(Path jar) {
    return jar.toString().endsWith(".jar") ? jar.getName(jar.getNameCount() - 3).toString() : "";
  }
}
