package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.core.LauncherFactory;

class EarlyStartTest {
  @TempDir private Path folder;

  @Test
  void launcher_findsIt() {
    assertThat(ServiceLoader.load(LauncherSessionListener.class))
        .hasAtLeastOneElementOfType(EarlyStart.class);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IF_NOTHING_IS_STARTED")
  void jvm_thatEndsMeanwhile_leavesNothingAndSaysNothing(Session.End end) throws Exception {
    run(end, "true");
  }

  @Test
  void jvm_withThePropertySetToFalse_startsNothingEarly() throws Exception {
    run(Session.End.IF_NOTHING_IS_STARTED, "false");
  }

  private void run(Session.End end, String property) throws Exception {
    Path temp = Files.createDirectory(folder.resolve("temp"));
    Path output = folder.resolve("output");

    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-Djava.io.tmpdir=" + temp,
                    "-Ddovetail.testkit.early-start=" + property,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Session.class.getName(),
                    end.name()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the JVM has ended").isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(output).content().isEmpty();
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).isEmpty();
    }
  }

  /** Opens a session of JUnit, which finds no test. */
  static final class Session {
    private Session() {}

    enum End {
      AT_ONCE,
      /** The native library is unpacked, or was. */
      WITH_THE_FIRST_FILE,
      BY_ITSELF,
      /** By itself, with a failure if a thread of the warm-up is there. */
      IF_NOTHING_IS_STARTED
    }

    /** Ends as the argument says. */
    public static void main(String... arguments) throws IOException {
      try (var session = LauncherFactory.openSession()) {
        session.getLauncher();
      }
      switch (End.valueOf(arguments[0])) {
        case AT_ONCE -> System.exit(0);
        case WITH_THE_FIRST_FILE -> {
          while (isEmpty(Path.of(System.getProperty("java.io.tmpdir"))) && isUnpacking()) {
            Thread.onSpinWait();
          }
          System.exit(0);
        }
        case BY_ITSELF -> {}
        case IF_NOTHING_IS_STARTED -> {
          if (Thread.getAllStackTraces().keySet().stream()
              .anyMatch(thread -> thread.getName().startsWith("dovetail-warm-up"))) {
            System.exit(1);
          }
        }
      }
    }

    private static boolean isUnpacking() {
      return Thread.getAllStackTraces().keySet().stream()
          .anyMatch(thread -> thread.getName().equals("dovetail-warm-up-library"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.findAny().isEmpty();
      }
    }
  }
}
