package dev.dovetail.infra;

import dev.dovetail.model.FunctionModel;
import org.jspecify.annotations.Nullable;

/**
 * Describes a queue, and how Lambda delivers its messages to a function: in batches whose failures
 * the function reports. A message that keeps failing goes to another queue, of dead letters.
 *
 * @param name the queue's logical name; a FIFO queue's ends in {@code .fifo}
 * @param batchSize how many messages an invocation gets at most
 * @param visibilityTimeoutSeconds how long a delivered message is hidden; six times the function's
 *     timeout, as AWS advises, so that no message comes again while it is handled
 * @param maximumReceives how often a message is delivered before it is given up
 */
public record QueuePlan(
    String name, int batchSize, int visibilityTimeoutSeconds, int maximumReceives) {
  private static final int BATCH_SIZE = 10;
  private static final int RECEIVES = 5;
  private static final int TIMEOUTS = 6;
  private static final int LEAST_VISIBILITY_SECONDS = 30;

  /** {@return the queue of a function, or null if none calls it} */
  static @Nullable QueuePlan of(FunctionModel function) {
    String queue = function.queue();
    return queue == null
        ? null
        : new QueuePlan(
            queue,
            BATCH_SIZE,
            Math.max(LEAST_VISIBILITY_SECONDS, TIMEOUTS * function.timeoutSeconds()),
            RECEIVES);
  }

  /** {@return whether it is a FIFO queue} */
  public boolean fifo() {
    return name.endsWith(".fifo");
  }
}
