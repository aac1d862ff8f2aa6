package dev.dovetail.spi;

import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Decides whether and when a batch goes on. One for each call, for one thread. */
final class Backoff {
  static final long FIRST_MILLIS = 50;
  static final long MOST_MILLIS = 5_000;

  private final BatchBudget budget;
  private final Clock clock;
  private final Consumer<Duration> pause;
  private final long start;
  private int incomplete;
  private int fruitless;

  Backoff(TableOptions options) {
    this.budget = options.batchBudget();
    this.clock = options.clock();
    this.pause = options.pause();
    this.start = clock.millis();
  }

  /** Whether there is time for another request right after one that left nothing by load. */
  boolean next() {
    incomplete = 0;
    fruitless = 0;
    return millisLeft() > 0;
  }

  /**
   * Pauses after a request that left something, if there is time and a retry left for another one.
   *
   * <p>The pause is chosen evenly between nothing and its limit, so that clients which were refused
   * together do not come back together.
   *
   * @param progress whether the request processed anything
   */
  boolean again(boolean progress) {
    fruitless = progress ? 0 : fruitless + 1;
    long limit = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(incomplete, 20));
    incomplete++;
    long millis = ThreadLocalRandom.current().nextLong(limit + 1);
    if (fruitless > budget.retries() || millis >= millisLeft()) {
      return false;
    }
    pause.accept(Duration.ofMillis(millis));
    return !Thread.currentThread().isInterrupted() && millisLeft() > 0;
  }

  private long millisLeft() {
    return budget.time().toMillis() - (clock.millis() - start);
  }
}
