package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The base of a Lambda function that writes the changes in a DynamoDB stream to an archive, one
 * line of JSON each, with exact images.
 *
 * <p>As many lines go out at a time as the archive takes. Those that it refuses, and those of a
 * request without an answer, go out again, with growing random pauses, while there is time. If that
 * does not help, the first record that is not known to be kept is reported, and Lambda delivers it
 * and those behind it again. So every change is kept at least once, in no order: the event's id
 * tells repetitions, the sequence number tells what came first.
 *
 * <p>A change whose line has more than 1,000 KiB can't be kept, nor one without an image that was
 * asked for. It is a failure, and given up alone as {@link StreamFunction} says. One instance
 * serves any number of threads.
 */
public abstract class ArchiveFunction implements RequestStreamHandler {
  private final Archive archive;
  private final ArchiveLine line;

  /**
   * Makes a function that writes to an archive.
   *
   * @param archive where to write
   * @param images what a line has of the item, besides its key
   * @throws IllegalArgumentException if the SDK does not know this choice of images
   */
  protected ArchiveFunction(Archive archive, StreamViewType images) {
    this.archive = archive;
    this.line = new ArchiveLine(images);
  }

  /**
   * Writes the changes of a batch.
   *
   * @throws InvalidRecord if the event is none of a DynamoDB stream; nothing was written
   * @throws RuntimeException if the first record failed; the log says why
   */
  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    List<Record> records = StreamEvent.read(in);
    BatchReply.write(out, new Archiving(archive, line, context, records).done(), records);
  }
}
