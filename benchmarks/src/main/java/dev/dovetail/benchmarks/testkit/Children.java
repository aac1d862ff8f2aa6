package dev.dovetail.benchmarks.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the JVMs that are measured, all with the flags that docs/testing.md recommends. */
final class Children {
  private Children() {}

  static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Dslf4j.internal.verbosity=ERROR",
        "-cp",
        System.getProperty("java.class.path"));
  }

  /**
   * Runs a JVM to its end.
   *
   * @return what it measured, in milliseconds, and {@code wall}, the time of the whole process
   */
  static Map<String, Double> run(Class<?> main, Path dynalite, Contender contender)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java());
    command.add("-D" + Contender.DYNALITE_FOLDER + "=" + dynalite);
    command.add(main.getName());
    command.add(contender.name());
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int status = process.waitFor();
    Map<String, Double> measured = new HashMap<>();
    measured.put("wall", (System.nanoTime() - start) / 1e6);
    if (status != 0) {
      throw new IllegalStateException(contender + " ended with status " + status + ": " + output);
    }
    for (String line : output.lines().toList()) {
      String[] parts = line.split("=", -1);
      measured.put(parts[0], Double.valueOf(parts[1]));
    }
    return measured;
  }
}
