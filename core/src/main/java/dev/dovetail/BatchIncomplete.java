package dev.dovetail;

import org.jspecify.annotations.Nullable;

/**
 * Reports that a batch ended before all of its items were processed, to a caller who did not take
 * the rest.
 *
 * <p>The cause is the failure that ended the batch, if its budget did not.
 */
public final class BatchIncomplete extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final int processed;
  private final int unprocessed;

  /**
   * @param processed how many elements of the request were processed
   * @param unprocessed how many were not
   * @param failure what ended the batch, or null if it was its budget
   */
  public BatchIncomplete(int processed, int unprocessed, @Nullable RepositoryException failure) {
    super(message(processed, unprocessed, failure), failure);
    this.processed = processed;
    this.unprocessed = unprocessed;
  }

  private static String message(
      int processed, int unprocessed, @Nullable RepositoryException failure) {
    return unprocessed
        + " of the "
        + (processed + unprocessed)
        + " items of a batch were not processed: "
        + (failure == null ? "DynamoDB left them until the budget ended." : failure.getMessage())
        + " Send unprocessed() of the result again, or make the call again where it has no such"
        + " result, or give the table more with TableOptions.withBatchBudget.";
  }

  /** {@return how many elements of the request were processed} */
  public int processed() {
    return processed;
  }

  /** {@return how many elements of the request were not known to be processed} */
  public int unprocessed() {
    return unprocessed;
  }
}
