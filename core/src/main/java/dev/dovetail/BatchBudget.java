package dev.dovetail;

import java.time.Duration;

/**
 * Bounds what one call of a batch method does to get all of its items processed. When it ends, the
 * result has the rest.
 *
 * <p>Before it asks again for what DynamoDB left, a batch pauses for a random time from none to 50
 * ms, and up to twice as long after each further request in a row that left something, at most 5 s.
 *
 * @param retries the requests in a row that may process nothing at all after the first such one, 0
 *     to 100
 * @param time the time after which no request is begun but the first, or the first ones where there
 *     is an {@link TableOptions#withExecutor executor}, at most an hour; a request that was begun
 *     is waited for
 */
public record BatchBudget(int retries, Duration time) {
  private static final int MAX_RETRIES = 100;
  private static final Duration MAX_TIME = Duration.ofHours(1);

  /** Ten retries, and ten seconds. */
  public static final BatchBudget DEFAULT = new BatchBudget(10, Duration.ofSeconds(10));

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is negative or too large
   */
  public BatchBudget {
    if (retries < 0 || retries > MAX_RETRIES) {
      throw new IllegalArgumentException(
          "A batch has "
              + retries
              + " retries, but may have 0 to "
              + MAX_RETRIES
              + ". Write for example: new BatchBudget(10, Duration.ofSeconds(10))");
    }
    if (time.isNegative() || time.compareTo(MAX_TIME) > 0) {
      throw new IllegalArgumentException(
          "A batch has a time of "
              + time
              + ", but may have none to "
              + MAX_TIME
              + ". Write for example: new BatchBudget(10, Duration.ofSeconds(10))");
    }
  }
}
