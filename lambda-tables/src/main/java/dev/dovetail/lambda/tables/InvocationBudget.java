package dev.dovetail.lambda.tables;

import dev.dovetail.BatchBudget;
import dev.dovetail.lambda.Invocation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives each batch and each transaction a budget, but no more time than its function has left, so
 * that it does not begin again what the function could not answer for.
 *
 * <p>It is for calls from the thread that handles the request; others have the whole budget. Safe
 * for use by any number of threads.
 *
 * <pre>{@code
 * TableOptions.defaults().withBatchBudgets(new InvocationBudget(BatchBudget.DEFAULT))
 * }</pre>
 */
public final class InvocationBudget implements Supplier<BatchBudget> {
  private final BatchBudget most;

  /**
   * Makes the budgets of a table.
   *
   * @param most what a call has if its function has time
   */
  public InvocationBudget(BatchBudget most) {
    this.most = most;
  }

  @Override
  public BatchBudget get() {
    Optional<Invocation> invocation = Invocation.current();
    if (invocation.isEmpty()) {
      return most;
    }
    Duration left = invocation.get().timeLeft();
    if (left.compareTo(most.time()) >= 0) {
      return most;
    }
    return new BatchBudget(most.retries(), left.isNegative() ? Duration.ZERO : left);
  }
}
