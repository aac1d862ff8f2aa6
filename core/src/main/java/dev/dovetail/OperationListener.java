package dev.dovetail;

/**
 * Hears of every request that the repositories of a table send, such as for metrics and budgets.
 *
 * <p>It is called by the thread of the call, after the answer and before the call returns, so it
 * must be quick, and safe for use by any number of threads. What it throws does not reach the
 * caller of the repository: the first time it is logged as a warning by the {@link System.Logger}
 * {@code dev.dovetail}, and the operation goes on.
 *
 * @see TableOptions#withListener
 */
@FunctionalInterface
public interface OperationListener {
  /** Hears of a request that was answered or has failed. */
  void completed(OperationReport report);
}
