package dev.dovetail.lambda.streams;

/** Ends an invocation that has done nothing of its batch. */
final class BatchFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BatchFailed(int records) {
    super(
        "The first of "
            + records
            + " records failed, and so nothing of the batch is done; the line with record_failed says"
            + " why. Lambda delivers the batch again, in halves if the event source mapping has"
            + " BisectBatchOnFunctionError.");
  }
}
