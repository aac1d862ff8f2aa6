package dev.dovetail.infra;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what would fail only at deployment, or worse, after it. */
final class FunctionChecks {
  /** The longest that an HTTP API waits for its integration. */
  private static final int HTTP_TIMEOUT_SECONDS = 30;

  private static final int LAMBDA_TIMEOUT_SECONDS = 900;
  private static final int MIN_MEMORY = 128;
  private static final int MAX_MEMORY = 10_240;

  private final Problems problems;
  private final Map<String, String> handlers = new HashMap<>();
  private final Map<String, String> routes = new HashMap<>();
  private final Map<String, List<String>> served = new HashMap<>();
  private final Map<String, String> queues = new HashMap<>();

  private FunctionChecks(Problems problems) {
    this.problems = problems;
  }

  static void check(List<FunctionModel> functions, Problems problems) {
    FunctionChecks checks = new FunctionChecks(problems);
    functions.forEach(checks::check);
  }

  private void check(FunctionModel function) {
    String name = function.name();
    String other = handlers.putIfAbsent(name, function.handler());
    if (other != null) {
      problems.add(
          "Two functions have the name \"%s\": %s and %s. Give one of them another name."
              .formatted(name, other, function.handler()));
    }
    function.routes().forEach(route -> check(function, route));
    List<String> serves = function.serves();
    if (serves != null) {
      served.put(name, serves);
    }
    checkEvents(function);
    checkLimits(function);
  }

  private void checkEvents(FunctionModel function) {
    String name = function.name();
    String queue = function.queue();
    if (queue != null) {
      String other = queues.putIfAbsent(queue, name);
      if (other != null) {
        problems.add(
            "The queue \"%s\" calls the function \"%s\" and \"%s\". Give each a queue of its own."
                .formatted(queue, other, name));
      }
      if (function.stream() != null || !function.routes().isEmpty()) {
        problems.add(
            "Function \"%s\" is called with the messages of a queue and with other events. Make two of it."
                .formatted(name));
      }
    }
    if (function.archive() != null && function.stream() == null) {
      problems.add(
          "Function \"%s\" writes to the archive \"%s\", but no stream calls it with changes. Write @OnChange."
              .formatted(name, function.archive()));
    }
  }

  private void check(FunctionModel function, RouteModel route) {
    String name = function.name();
    String shape = route.method() + " " + route.path().replaceAll("\\{[^{}+]*}", "{}");
    String other = routes.putIfAbsent(shape, name);
    if (other != null) {
      problems.add(
          "The route %s %s leads to the function \"%s\" and to \"%s\". A route leads to one function.%s"
              .formatted(route.method(), route.path(), other, name, choice(function, other)));
    }
  }

  /** Says what to type where the one serves the other. */
  private String choice(FunctionModel function, String other) {
    List<String> serves = function.serves();
    boolean either =
        served.getOrDefault(other, List.of()).contains(function.name())
            || serves != null && serves.contains(other);
    return either ? " Deploy either: take single() or routed() of the functions' model." : "";
  }

  private void checkLimits(FunctionModel function) {
    boolean http = !function.routes().isEmpty();
    int longest = http ? HTTP_TIMEOUT_SECONDS - 1 : LAMBDA_TIMEOUT_SECONDS;
    if (function.timeoutSeconds() < 1 || function.timeoutSeconds() > longest) {
      problems.add(
          "Function \"%s\" has a timeout of %d seconds, but may have 1 to %d%s."
              .formatted(
                  function.name(),
                  function.timeoutSeconds(),
                  longest,
                  http ? ": the HTTP API gives up after " + HTTP_TIMEOUT_SECONDS : ""));
    }
    if (function.memoryMegabytes() < MIN_MEMORY || function.memoryMegabytes() > MAX_MEMORY) {
      problems.add(
          "Function \"%s\" has %d MB of memory, but may have %d to %d."
              .formatted(function.name(), function.memoryMegabytes(), MIN_MEMORY, MAX_MEMORY));
    }
  }
}
