package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Writes what Lambda tells a queue about records that it leaves out. */
final class FailureMessage {
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private final String streamArn;
  private final String functionArn;
  private final @Nullable RecordAges ages;

  /**
   * @param ages since when records wait, or null if there is no clock: then they know it themselves
   */
  FailureMessage(String streamArn, String functionArn, @Nullable RecordAges ages) {
    this.streamArn = streamArn;
    this.functionArn = functionArn;
    this.ages = ages;
  }

  String of(Batch batch, String condition) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    StreamInvoker.Outcome last = batch.last();
    message
        .putObject("requestContext")
        .put("requestId", last == null ? UUID.randomUUID().toString() : last.requestId())
        .put("functionArn", functionArn)
        .put("condition", condition)
        .put("approximateInvokeCount", batch.attempts());
    if (last != null) {
      message
          .putObject("responseContext")
          .put("statusCode", 200)
          .put("executedVersion", "$LATEST")
          .put("functionError", last.threw() ? "Unhandled" : null);
    }
    message.put("version", "1.0").put("timestamp", timestamp());
    List<Record> records = batch.records();
    Record first = records.get(0);
    Record end = records.get(records.size() - 1);
    message
        .putObject("DDBStreamBatchInfo")
        .put("shardId", batch.shard())
        .put("startSequenceNumber", first.dynamodb().sequenceNumber())
        .put("endSequenceNumber", end.dynamodb().sequenceNumber())
        .put("approximateArrivalOfFirstRecord", arrival(first))
        .put("approximateArrivalOfLastRecord", arrival(end))
        .put("batchSize", records.size())
        .put("streamArn", streamArn);
    return message.toString();
  }

  private String timestamp() {
    return MILLISECONDS.format(ages == null ? Instant.now() : ages.now());
  }

  private String arrival(Record record) {
    Instant arrival =
        ages == null ? record.dynamodb().approximateCreationDateTime() : ages.arrival(record);
    return arrival.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
