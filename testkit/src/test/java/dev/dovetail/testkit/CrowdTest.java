package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many tests of all kinds in 16 threads of one JVM with a small heap: none sees another's items,
 * and nothing is left. {@code -P nightly} does it twenty times with 2,000.
 */
class CrowdTest {
  private static final int THREADS = 16;
  private static final int TESTS = Integer.getInteger("dovetail.crowd.tests", 200);
  private static final int RUNS = Integer.getInteger("dovetail.crowd.runs", 1);
  private static final int HEAP_MEGABYTES = 64;

  /** What may be left of the heap is classes and what JUnit knows of the tests. */
  private static final int LEFT_MEGABYTES = 40;

  /** With the classes, the threads' stacks and SQLite. */
  private static final int MEMORY_MEGABYTES = 400;

  @TempDir private Path folder;

  @Test
  void tests_in16Threads_areAloneAndLeaveNothing() throws Exception {
    for (int run = 1; run <= RUNS; run++) {
      Path temp = Files.createDirectory(folder.resolve("temp" + run));
      Map<String, String> end = crowd(temp);

      assertThat(end).as("run %d: %s", run, end).containsEntry("failed", "0");
      assertThat(end).containsEntry("green", "" + TESTS).containsEntry("threads", "[]");
      assertThat(Integer.parseInt(end.get("heap"))).as("heap").isLessThan(LEFT_MEGABYTES);
      assertThat(Integer.parseInt(end.get("memory"))).as("memory").isLessThan(MEMORY_MEGABYTES);
      try (Stream<Path> files = Files.list(temp)) {
        assertThat(files).as("files left by run %d", run).isEmpty();
      }
      if (RUNS > 1) {
        System.out.println("crowd " + run + " of " + TESTS + " tests: " + end);
      }
    }
  }

  private Map<String, String> crowd(Path temp) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + HEAP_MEGABYTES + "m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-Djava.io.tmpdir=" + temp,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Crowd.class.getName(),
                    "" + TESTS,
                    "" + THREADS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("the JVM has ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    Map<String, String> end = new TreeMap<>();
    for (String line : Files.readAllLines(output)) {
      end.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    end.put("seconds", "" + (System.nanoTime() - start) / 1_000_000_000);
    return end;
  }
}
