package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows which engines the test in the present thread has started, and has not closed yet. */
final class OpenEngines {
  private static final ThreadLocal<@Nullable OpenEngines> WATCHING = new ThreadLocal<>();

  /** Where each was started. */
  private final Map<LocalDynamoDb, String> open = new LinkedHashMap<>();

  private OpenEngines() {}

  /** Begins to watch the present thread. */
  static OpenEngines watch() {
    OpenEngines engines = new OpenEngines();
    WATCHING.set(engines);
    return engines;
  }

  /** Notes an engine that the present thread has started. */
  static LocalDynamoDb started(LocalDynamoDb engine) {
    OpenEngines watching = WATCHING.get();
    if (watching != null) {
      watching.open.put(engine, place());
    }
    return engine;
  }

  private static String place() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().equals(OpenEngines.class.getName()))
                    .filter(frame -> !frame.getClassName().equals(LocalDynamoDb.class.getName()))
                    .findFirst())
        .map(String::valueOf)
        .orElse("an unknown place");
  }

  /**
   * Ends the watch, and closes what is open.
   *
   * @throws AssertionError if something was
   */
  void requireNone() {
    WATCHING.remove();
    List<String> places = new ArrayList<>();
    open.forEach(
        (engine, place) -> {
          if (!engine.isClosed()) {
            engine.close();
            places.add(place);
          }
        });
    if (!places.isEmpty()) {
      throw new AssertionError(
          "The test has started an engine at "
              + String.join(", and at ", places)
              + " and has not closed it. Start it in a try statement, or take LocalDynamoDb as a"
              + " parameter, which ends with the test.");
    }
  }
}
