package dev.dovetail.benchmarks;

import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures all schemas in one run and prints their ratios. */
public final class CompareSchemas {
  /** How JMH calls the memory that one operation allocates. */
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private CompareSchemas() {}

  /**
   * Runs the benchmark.
   *
   * @param args options of JMH, which prevail over the ones set here
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions given = new CommandLineOptions(args);
    List<Score> scores =
        new Runner(
                new OptionsBuilder()
                    .parent(given)
                    .include(SchemaBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .forks(given.getForkCount().orElse(3))
                    .warmupIterations(given.getWarmupIterations().orElse(5))
                    .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
                    .measurementIterations(given.getMeasurementIterations().orElse(5))
                    .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)))
                    .build())
            .run().stream().map(CompareSchemas::score).toList();
    System.out.println();
    System.out.println(Score.table(scores));
  }

  private static Score score(RunResult result) {
    return new Score(
        result.getPrimaryResult().getLabel(),
        result.getParams().getParam("schema"),
        result.getPrimaryResult().getStatistics().getPercentile(50),
        result.getPrimaryResult().getStatistics().getMin(),
        Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATION), ALLOCATION)
            .getScore());
  }
}
