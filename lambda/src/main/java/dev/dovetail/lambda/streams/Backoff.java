package dev.dovetail.lambda.streams;

import java.util.Random;

/** Says how long to wait before something is tried again: up to a bound that doubles each time. */
final class Backoff {
  static final int ATTEMPTS = 8;
  private static final int FIRST_MILLIS = 50;
  private static final int MOST_MILLIS = 5_000;

  private Backoff() {}

  /**
   * {@return the pause in milliseconds, at least one}
   *
   * @param attempt the number of the attempt that failed, from 1 on
   */
  static int millis(int attempt, Random random) {
    int doublings = Math.min(attempt - 1, 10);
    return 1 + random.nextInt(Math.min(MOST_MILLIS, FIRST_MILLIS << doublings));
  }
}
