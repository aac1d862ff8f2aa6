package dev.dovetail.infra;

import dev.dovetail.model.FunctionModel;
import java.util.List;

/**
 * Describes how Lambda delivers the table's stream to a function: in batches whose failures the
 * function reports, and that are halved when it throws, so that a record that can't be handled is
 * given up alone; what is given up is told to a queue.
 *
 * @param filters the patterns of Lambda's filter criteria, one of which a record must match; empty
 *     if all records are delivered
 * @param batchSize how many records an invocation gets at most
 * @param maximumRetryAttempts how often a batch is tried again
 * @param maximumRecordAgeSeconds how old a record may be; half of the day that the stream keeps it,
 *     so that the other half is left to read what was given up
 */
public record StreamPlan(
    List<String> filters, int batchSize, int maximumRetryAttempts, int maximumRecordAgeSeconds) {
  private static final int BATCH_SIZE = 100;

  /** As many as one request to an archive can have. */
  private static final int ARCHIVE_BATCH_SIZE = 500;

  private static final int RETRIES = 10;
  private static final int HALF_A_DAY = 12 * 60 * 60;

  /** Copies the list. */
  public StreamPlan {
    filters = List.copyOf(filters);
  }

  static StreamPlan of(FunctionModel function, List<String> filters) {
    int batchSize = function.archive() == null ? BATCH_SIZE : ARCHIVE_BATCH_SIZE;
    return new StreamPlan(filters, batchSize, RETRIES, HALF_A_DAY);
  }
}
