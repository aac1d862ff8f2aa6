package dev.dovetail.lambda.streams;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Tells Lambda how much of a batch is done. */
final class BatchReply {
  static final int RESERVE_MILLIS = 500;

  private BatchReply() {}

  /**
   * Reports the first record that is not done. A batch of which nothing is done fails as a whole:
   * Lambda halves such a batch, until a record that can't be handled is alone in one.
   *
   * @param done how many records, from the first on, are done
   */
  static void write(OutputStream out, int done, List<Record> records) throws IOException {
    if (done == 0 && !records.isEmpty()) {
      throw new BatchFailed(records.size());
    }
    String reply =
        done == records.size()
            ? "{\"batchItemFailures\":[]}"
            : "{\"batchItemFailures\":[{\"itemIdentifier\":"
                + FailureLine.quoted(records.get(done).dynamodb().sequenceNumber())
                + "}]}";
    out.write(reply.getBytes(StandardCharsets.UTF_8));
  }
}
