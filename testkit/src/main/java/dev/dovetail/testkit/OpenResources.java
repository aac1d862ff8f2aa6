package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Knows what the test in the present thread has started, and has not closed yet. */
final class OpenResources {
  private static final ThreadLocal<@Nullable OpenResources> WATCHING = new ThreadLocal<>();

  /** The classes of the kit through which a test starts something. */
  private static final Set<String> STARTERS =
      Set.of(
          OpenResources.class.getName(),
          LocalDynamoDb.class.getName(),
          LocalEndpoint.class.getName(),
          LocalGateway.Builder.class.getName(),
          LocalLambdaBuilder.class.getName());

  /** The last that was started is the first. */
  private final Deque<Started> started = new ArrayDeque<>();

  private OpenResources() {}

  /**
   * Something that has to be closed.
   *
   * @param what it is, with where it was started
   */
  private record Started(String what, AutoCloseable resource, BooleanSupplier isClosed) {}

  /** Begins to watch the present thread. */
  static OpenResources watch() {
    OpenResources resources = new OpenResources();
    WATCHING.set(resources);
    return resources;
  }

  static LocalDynamoDb started(LocalDynamoDb engine) {
    note("an engine", engine, engine::isClosed);
    return engine;
  }

  static LocalEndpoint started(LocalEndpoint endpoint) {
    note("an endpoint", endpoint, endpoint::isClosed);
    return endpoint;
  }

  static LocalGateway started(LocalGateway gateway) {
    note("a gateway", gateway, gateway::isClosed);
    return gateway;
  }

  static LocalLambda started(LocalLambda lambda) {
    note("a function", lambda, lambda::isClosed);
    return lambda;
  }

  private static void note(String kind, AutoCloseable resource, BooleanSupplier isClosed) {
    OpenResources watching = WATCHING.get();
    if (watching != null) {
      watching.started.push(new Started(kind + " at " + place(), resource, isClosed));
    }
  }

  private static String place() {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.filter(frame -> !STARTERS.contains(frame.getClassName())).findFirst())
        .map(String::valueOf)
        .orElse("an unknown place");
  }

  /**
   * Ends the watch, and closes what is open: what was started last first, as an endpoint before its
   * engine.
   *
   * @throws AssertionError if something was
   */
  void requireNone() {
    WATCHING.remove();
    List<String> open = new ArrayList<>();
    List<Exception> failures = new ArrayList<>();
    for (Started each : started) {
      if (!each.isClosed().getAsBoolean()) {
        open.add(0, each.what());
        try {
          each.resource().close();
        } catch (Exception e) {
          failures.add(e);
        }
      }
    }
    if (!open.isEmpty()) {
      AssertionError leak = new AssertionError(message(open));
      failures.forEach(leak::addSuppressed);
      throw leak;
    }
  }

  private static String message(List<String> open) {
    return "The test has started "
        + String.join(", and ", open)
        + (open.size() == 1
            ? " and has not closed it. Start it in a try statement."
            : " and has not closed them. Start them in a try statement.")
        + " An engine also ends with the test where LocalDynamoDb is a parameter.";
  }
}
