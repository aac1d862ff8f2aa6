package dev.dovetail.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What was measured of one operation by one schema.
 *
 * @param operation what was done
 * @param schema who did it
 * @param nanoseconds the median of the iterations' mean times of one operation, which one disturbed
 *     iteration does not move
 * @param least the least of these times
 * @param bytes the memory that one operation allocates
 */
record Score(String operation, String schema, double nanoseconds, double least, double bytes) {
  private static final String BASE = "generated";

  /** {@return a line for each score, with the ratios to the generated schema in the same run} */
  static String table(List<Score> scores) {
    StringBuilder table =
        new StringBuilder("operation  schema     ns/op median  least   ratio     B/op   ratio\n");
    for (Score score : scores) {
      Score base = base(score.operation, scores);
      table.append(
          String.format(
              Locale.ROOT,
              "%-10s %-10s %12.0f %6.0f %6.2fx %8.0f %6.2fx%n",
              score.operation,
              score.schema,
              score.nanoseconds,
              score.least,
              score.nanoseconds / base.nanoseconds,
              score.bytes,
              score.bytes / base.bytes));
    }
    return table.toString();
  }

  private static Score base(String operation, List<Score> scores) {
    return scores.stream()
        .filter(score -> score.operation.equals(operation) && score.schema.equals(BASE))
        .findFirst()
        .orElse(new Score(operation, BASE, Double.NaN, Double.NaN, Double.NaN));
  }
}
