package dev.dovetail.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * One measured value.
 *
 * @param operation what was done
 * @param schema who did it
 * @param nanoseconds the mean time of one operation
 * @param error half the width of the 99.9 % confidence interval
 */
record Score(String operation, String schema, double nanoseconds, double error) {
  private static final String BASE = "generated";

  /** {@return a line for each score, with the ratio to the generated schema in the same run} */
  static String table(List<Score> scores) {
    StringBuilder table = new StringBuilder("operation  schema         ns/op      +-   ratio\n");
    for (Score score : scores) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-10s %-10s %9.0f %7.0f  %5.2fx%n",
              score.operation,
              score.schema,
              score.nanoseconds,
              score.error,
              score.nanoseconds / base(score.operation, scores)));
    }
    return table.toString();
  }

  private static double base(String operation, List<Score> scores) {
    return scores.stream()
        .filter(score -> score.operation.equals(operation) && score.schema.equals(BASE))
        .mapToDouble(Score::nanoseconds)
        .findFirst()
        .orElse(Double.NaN);
  }
}
