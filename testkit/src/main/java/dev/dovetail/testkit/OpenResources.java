package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * Knows what a test, or the tests of one instance, have started and not closed yet. Tests of one
 * instance may run in several threads.
 */
final class OpenResources implements AutoCloseable {
  private static final ThreadLocal<@Nullable OpenResources> WATCHING = new ThreadLocal<>();

  /** The method that calls those of the test. */
  private static final String DURING = "during";

  /** The classes of the kit through which a test starts something. */
  private static final Set<String> STARTERS =
      Set.of(
          OpenResources.class.getName(),
          LocalDynamoDb.class.getName(),
          LocalEndpoint.class.getName(),
          LocalGateway.Builder.class.getName(),
          LocalLambdaBuilder.class.getName());

  /** The last that was started is the first. */
  private final Deque<Started> started = new ConcurrentLinkedDeque<>();

  private final String who;
  private final String wayOut;

  private OpenResources(String who, String wayOut) {
    this.who = who;
    this.wayOut = wayOut;
  }

  static OpenResources ofTest() {
    return new OpenResources(
        "The test has",
        " or close it in an @AfterEach method or by @AutoClose. What is for several tests, start in"
            + " a @BeforeAll method.");
  }

  static OpenResources ofInstance(Class<?> type) {
    return new OpenResources(
        "A test of " + type.getName() + " has",
        " or close it in an @AfterAll method or by @AutoClose.");
  }

  static OpenResources ofClass(Class<?> type) {
    return new OpenResources(
        "A @BeforeAll method of " + type.getName() + " has",
        " or close it in an @AfterAll method or by @AutoClose.");
  }

  /**
   * Something that has to be closed.
   *
   * @param what it is, with where it was started
   */
  private record Started(String what, AutoCloseable resource, BooleanSupplier isClosed) {}

  /** Runs a method of a test, and notes what it starts in its thread. */
  <T extends @Nullable Object> T during(Invocation<T> method) throws Throwable {
    OpenResources before = WATCHING.get();
    WATCHING.set(this);
    try {
      return method.proceed();
    } finally {
      if (before == null) {
        WATCHING.remove();
      } else {
        WATCHING.set(before);
      }
    }
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
    if (watching != null && !isInAnInitializer()) {
      // One instance may have thousands of tests.
      watching.started.removeIf(each -> each.isClosed().getAsBoolean());
      watching.started.push(new Started(kind + " at " + place(), resource, isClosed));
    }
  }

  /**
   * Whether it is started for a static field, as that of a holder: it is not of the test which
   * happens to be the first that asks for it.
   */
  private static boolean isInAnInitializer() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .takeWhile(frame -> !frame.getMethodName().equals(DURING))
                    .anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
  }

  private static String place() {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.filter(frame -> !STARTERS.contains(frame.getClassName())).findFirst())
        .map(String::valueOf)
        .orElse("an unknown place");
  }

  /**
   * Closes what is open: what was started last first, as an endpoint before its engine.
   *
   * @throws AssertionError if something was
   */
  @Override
  public void close() {
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

  private String message(List<String> open) {
    return who
        + " started "
        + String.join(", and ", open)
        + (open.size() == 1 ? " and has not closed it." : " and has not closed them.")
        + " Start it in a try statement,"
        + wayOut
        + " An engine also ends with the test where LocalDynamoDb is a parameter.";
  }
}
