package dev.dovetail.testkit;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * A clock that stands still until a test moves it.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));
 * AppTable app = DynamoDbAppTable.on(db.client(), "app", TableOptions.defaults().withClock(clock));
 * clock.advance(Duration.ofHours(1));
 * }</pre>
 *
 * <p>Safe for use by any number of threads.
 */
public final class TestClock extends Clock {
  private final List<WeakReference<BooleanSupplier>> beforeMoves = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  private TestClock(Instant start) {
    this.now = start;
  }

  /** {@return a clock that shows a time} */
  public static TestClock at(Instant start) {
    return new TestClock(start);
  }

  /**
   * Moves the clock on.
   *
   * @throws IllegalArgumentException if the time is negative: clocks of tables don't go back
   */
  public synchronized void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The clock goes on, and can't go back by " + time + ".");
    }
    beforeMoves.removeIf(TestClock::isOver);
    now = now.plus(time);
  }

  /**
   * Has something done each time before the clock moves, in the thread that moves it: until it says
   * no, or nobody but the clock has it, as a clock may live longer than those that look at it.
   */
  void beforeMove(BooleanSupplier action) {
    beforeMoves.add(new WeakReference<>(action));
  }

  private static boolean isOver(WeakReference<BooleanSupplier> reference) {
    BooleanSupplier action = reference.get();
    return action == null || !action.getAsBoolean();
  }

  /** {@return the time it shows} */
  @Override
  public Instant instant() {
    return now;
  }

  /** {@return UTC} */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * Not for use: what the library asks a clock for has no zone.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A test's clock is one of UTC.");
  }
}
