package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The base of a Lambda function that tells a topic of the changes in a DynamoDB stream.
 *
 * <p>Messages are published in the order of the records, ten at a time. At the first that fails the
 * function stops and reports its record, as {@link StreamFunction} does: Lambda then delivers that
 * record and those behind it again. So every change that has a message is published at least once.
 * Each message has the attribute {@code eventId}, by which subscribers know a repetition.
 *
 * <p>In a FIFO topic the messages of an item stay in order, as the item's key is their group, and
 * are not repeated within five minutes, as the event's id is their deduplication id.
 *
 * <p>A message of more than 256 KB with its attributes can't be published and is a failure; tell of
 * the key then, and let subscribers read the item. One instance serves any number of threads, if
 * the subclass does.
 */
public abstract class RelayFunction implements RequestStreamHandler {
  private final Topic topic;

  /** Makes a function that publishes to a topic. */
  protected RelayFunction(Topic topic) {
    this.topic = topic;
  }

  /**
   * {@return what to tell of a record, or nothing if it is nobody's concern}
   *
   * @throws Exception whatever goes wrong; the record is delivered again
   */
  protected abstract Optional<Message> message(Record record) throws Exception;

  /**
   * Publishes the messages of a batch.
   *
   * @throws InvalidRecord if the event is none of a DynamoDB stream; nothing was published
   * @throws RuntimeException if the first record failed; the log says why
   */
  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    List<Record> records = StreamEvent.read(in);
    BatchReply.write(out, new Relay(this, topic, context, records).done(), records);
  }
}
