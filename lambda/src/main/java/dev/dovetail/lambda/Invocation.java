package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through a function, for what is called from there without knowing of it:
 * clients that must stop in time, and listeners that count.
 *
 * <p>It belongs to the thread that handles the request.
 */
public final class Invocation {
  private static final ThreadLocal<@Nullable Invocation> CURRENT = new ThreadLocal<>();

  private final @Nullable Context context;
  private final HttpOptions options;
  private final Event event;
  private final String reference;
  private final long start = System.nanoTime();
  private final Map<String, Double> amounts = new LinkedHashMap<>();
  private @Nullable String route;
  private @Nullable Throwable failure;

  Invocation(@Nullable Context context, HttpOptions options, Event event) {
    this.context = context;
    this.options = options;
    this.event = event;
    this.reference =
        Reference.choose(event.requestId, context == null ? null : context.getAwsRequestId());
  }

  /** {@return the invocation whose request the current thread handles, if it handles one} */
  public static Optional<Invocation> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Makes an invocation the current one, {@return the one that was it before, if there was one} */
  static @Nullable Invocation enter(Invocation invocation) {
    Invocation outer = CURRENT.get();
    CURRENT.set(invocation);
    return outer;
  }

  /**
   * Ends the current invocation: from now on it is the one that called the function, if one did.
   */
  static void leave(@Nullable Invocation outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  /**
   * {@return the time that the function has left: until Lambda ends the invocation, less the
   * reserve for the reply}
   *
   * <p>It may be negative. Without a context, as in some tests, there is no end: it is very long.
   *
   * @see HttpOptions#withReserve
   */
  public Duration timeLeft() {
    return Duration.ofMillis(remainingMillis()).minus(options.reserve());
  }

  /**
   * Adds to a metric of the request, which is written if the function has metrics.
   *
   * @param metric the name, such as {@code ReadUnits}; it is a count
   * @param amount how much of it
   * @throws IllegalArgumentException if the line has another meaning for the name, or the amount is
   *     no finite number
   * @see HttpOptions#withMetrics
   */
  public void add(String metric, double amount) {
    if (Metrics.RESERVED.contains(metric)) {
      throw new IllegalArgumentException(
          "The metric \""
              + metric
              + "\" is in the line of each request already. Take another name.");
    }
    if (!Double.isFinite(amount + amounts.getOrDefault(metric, 0.0))) {
      throw new IllegalArgumentException(
          "The amount of the metric \"" + metric + "\" must be a finite number.");
    }
    if (options.metrics().isPresent()) {
      amounts.merge(metric, amount, Double::sum);
    }
  }

  int remainingMillis() {
    return context == null ? Integer.MAX_VALUE : Math.max(0, context.getRemainingTimeInMillis());
  }

  boolean isOver() {
    return timeLeft().isNegative();
  }

  void failed(Throwable thrown) {
    failure = thrown;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  void foundRoute(Optional<String> path) {
    route = path.orElse(null);
  }

  /** {@return the path of the route, such as {@code /todos/{id}}} */
  Optional<String> route() {
    return route == null ? event.template() : Optional.of(route);
  }

  Event event() {
    return event;
  }

  String reference() {
    return reference;
  }

  @Nullable Context context() {
    return context;
  }

  HttpOptions options() {
    return options;
  }

  Map<String, Double> amounts() {
    return amounts;
  }

  long nanos() {
    return System.nanoTime() - start;
  }
}
