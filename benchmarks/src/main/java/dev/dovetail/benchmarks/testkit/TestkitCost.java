package dev.dovetail.benchmarks.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures what tests with DynamoDB cost, by the testkit and by its peers: the same suite of 200
 * tests, each contender in JVMs of its own and in turn, best of some rounds. Ends with status 1 if
 * a bar is missed, or if a contender is not there to be compared with.
 */
public final class TestkitCost {
  private static final List<Contender> COLD =
      List.of(Contender.DOVETAIL, Contender.HTTP, Contender.HTTP_PROCESS, Contender.DYNALITE);

  private TestkitCost() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the number of rounds, 5 if absent
   */
  public static void main(String... arguments) throws Exception {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("testkit-cost");
    Bars bars = new Bars();
    try {
      List<Contender> contenders = new ArrayList<>(List.of(Contender.values()));
      if (!installDynalite(folder)) {
        contenders.remove(Contender.DYNALITE);
      }
      for (int round = 1; round <= rounds; round++) {
        for (Contender contender : contenders) {
          System.err.println("round " + round + ": " + contender.description());
          bars.add(contender, Children.run(SuiteChild.class, folder, contender));
          if (COLD.contains(contender)) {
            Map<String, Double> cold = Children.run(ColdChild.class, folder, contender);
            cold.keySet().retainAll(Set.of("cold"));
            bars.add(contender, cold);
          }
        }
      }
    } finally {
      delete(folder);
    }
    System.out.printf(
        "%d tests of seven calls, best of %d rounds, Java %s, %d processors%n%n%s",
        Suites.TESTS,
        rounds,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        bars.markdown());
    if (!bars.bars().stream().allMatch(Bars.Bar::holds)) {
      System.exit(1);
    }
  }

  private static boolean installDynalite(Path folder) throws IOException, InterruptedException {
    Process npm;
    try {
      npm =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--no-audit",
                  "--no-fund",
                  "--prefix",
                  folder.toString(),
                  "dynalite@4.0.0")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return false; // There is no npm.
    }
    if (!npm.waitFor(5, TimeUnit.MINUTES)) {
      npm.destroyForcibly();
      return false;
    }
    return npm.exitValue() == 0 && Files.exists(folder.resolve("node_modules/dynalite/cli.js"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
