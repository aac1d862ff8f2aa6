package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The base of a Lambda function that a DynamoDB stream calls.
 *
 * <p>Records are handled one by one, in order. At the first that fails the function stops and
 * reports it: Lambda then delivers that record and those behind it again, and no record is handled
 * before one that comes first. A change may be delivered more than once; its event id tells.
 *
 * <p>If that is the first record of the batch, the function throws. To a report Lambda would answer
 * with the same batch, and in the end give up all of it; a batch whose function throws it halves,
 * with {@code BisectBatchOnFunctionError}, until the record is alone and is given up alone.
 *
 * <p>The event source mapping must have {@code ReportBatchItemFailures}. Without it Lambda does not
 * read the report, and takes a batch with a failure for done.
 *
 * <p>One instance serves any number of threads, if the subclass does.
 */
public abstract class StreamFunction implements RequestStreamHandler {
  /** Makes a function. */
  protected StreamFunction() {}

  /**
   * Handles one record.
   *
   * @throws Exception whatever goes wrong; the record is delivered again
   */
  protected abstract void handle(Record record) throws Exception;

  /**
   * Handles a batch.
   *
   * @throws InvalidRecord if the event is none of a DynamoDB stream; nothing was handled
   * @throws RuntimeException if the first record failed; the log says why
   */
  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    List<Record> records = StreamEvent.read(in);
    BatchReply.write(out, handled(records, context), records);
  }

  /** Handles records until one fails or the time is up, and returns how many are done. */
  private int handled(List<Record> records, Context context) {
    int done = 0;
    for (Record record : records) {
      // The first is tried in any case, so that a batch always goes on.
      if (done > 0 && context.getRemainingTimeInMillis() < BatchReply.RESERVE_MILLIS) {
        return done;
      }
      try {
        handle(record);
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        context.getLogger().log(FailureLine.of(record, e));
        return done;
      }
      done++;
    }
    return done;
  }
}
