package dev.dovetail.infra;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the settings of a stage that can't be deployed or are not fit for production. */
final class StageChecks {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  /** What CloudWatch Logs accepts. */
  private static final List<Integer> RETENTIONS =
      List.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private final Problems problems = new Problems();
  private final String stage;

  StageChecks(String stage) {
    this.stage = stage;
  }

  void name() {
    if (!NAME.matcher(stage).matches()) {
      add(
          "has a name that can't be part of other names. Use a letter and then up to 19 of a-z, 0-9 and -.");
    }
  }

  void logRetention(int days) {
    if (!RETENTIONS.contains(days)) {
      String legal = RETENTIONS.stream().map(String::valueOf).collect(Collectors.joining(", "));
      add(
          "keeps logs for %d days, which CloudWatch Logs can't. It can for: %s."
              .formatted(days, legal));
    }
  }

  void origins(List<String> origins) {
    for (String origin : origins) {
      if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
        add(
            "allows the origin \"%s\", which no browser sends. An origin is scheme, host and port, such as"
                    .formatted(origin)
                + " https://app.example.com, without a path, in lower case.");
      }
    }
  }

  void limits(Stage.Limits limits) {
    if (limits.requestsPerSecond() < 1 || limits.burst() < 1) {
      add(
          "accepts %d requests per second and %d at once, so none at all. Use at least 1 for both."
              .formatted(limits.requestsPerSecond(), limits.burst()));
    }
    Integer reserved = limits.reservedConcurrency();
    if (reserved != null && reserved < 1) {
      add(
          "reserves %d executions, which stops every function. Use at least 1."
              .formatted(reserved));
    }
  }

  void production(Stage.Data data, List<String> origins) {
    if (data.removal() == Removal.DESTROY) {
      add("is for production but would delete its data with the stack. Use Removal.RETAIN.");
    }
    if (!data.pointInTimeRecovery()) {
      add("is for production but its table could not be restored. Turn on point-in-time recovery.");
    }
    if (origins.contains("*")) {
      add("is for production but allows every origin, \"*\". List the origins of your own pages.");
    }
  }

  void throwIfAny() {
    problems.throwIfAny();
  }

  private void add(String problem) {
    problems.add("The stage \"" + stage + "\" " + problem);
  }
}
