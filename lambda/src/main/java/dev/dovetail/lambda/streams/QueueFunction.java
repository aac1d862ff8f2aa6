package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The base of a Lambda function that an SQS queue calls.
 *
 * <p>Messages are handled one by one. Those that fail are reported, and the queue delivers them
 * again; the others are done. Of a FIFO queue, the messages of a group that come after one that
 * failed are not handled and reported too, so that none overtakes it. A message may be delivered
 * more than once.
 *
 * <p>The event source mapping must have {@code ReportBatchItemFailures}: without it Lambda does not
 * read the report, and takes the failed messages for done. The queue should have a dead-letter
 * queue.
 *
 * <p>One instance serves any number of threads, if the subclass does.
 */
public abstract class QueueFunction implements RequestStreamHandler {
  /** Makes a function. */
  protected QueueFunction() {}

  /**
   * Handles one message.
   *
   * @throws Exception whatever goes wrong; the message is delivered again
   */
  protected abstract void handle(QueueMessage message) throws Exception;

  /**
   * Handles a batch.
   *
   * @throws IllegalArgumentException if the event is none of a queue; nothing was handled
   */
  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    List<QueueMessage> messages = QueueEvent.read(in);
    StringBuilder failed = new StringBuilder();
    Set<String> stopped = new HashSet<>();
    boolean started = false;
    for (QueueMessage message : messages) {
      // The first is tried in any case, so that a batch always goes on.
      boolean timeLeft =
          !started || context.getRemainingTimeInMillis() >= BatchReply.RESERVE_MILLIS;
      started = true;
      Optional<String> group = message.group();
      boolean behind = group.isPresent() && stopped.contains(group.get());
      if (behind || !timeLeft || !handled(message, context)) {
        if (group.isPresent()) {
          stopped.add(group.get());
        }
        failed
            .append(failed.length() == 0 ? "" : ",")
            .append("{\"itemIdentifier\":")
            .append(FailureLine.quoted(message.id()))
            .append('}');
      }
    }
    String reply = "{\"batchItemFailures\":[" + failed + "]}";
    out.write(reply.getBytes(StandardCharsets.UTF_8));
  }

  private boolean handled(QueueMessage message, Context context) {
    try {
      handle(message);
      return true;
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      context.getLogger().log(FailureLine.of(message, e));
      return false;
    }
  }
}
