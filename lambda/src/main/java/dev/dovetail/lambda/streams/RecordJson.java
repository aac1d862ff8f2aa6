package dev.dovetail.lambda.streams;

import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Reads one record of an event. */
final class RecordJson {
  private static final String SOURCE = "aws:dynamodb";
  private static final int MAX_SCALE = 30;

  /** The last second of the year 9999. */
  private static final BigDecimal LAST = new BigDecimal("253402300799");

  private final JsonCursor json;

  RecordJson(JsonCursor json) {
    this.json = json;
  }

  /** Reads the record that is next, and leaves the JSON at its end. */
  Record read() throws IOException {
    Record.Builder record = Record.builder();
    StreamRecord stream = null;
    String source = SOURCE;
    json.object("record");
    while (json.nextMember()) {
      if (json.isNull()) {
        continue;
      }
      switch (json.name()) {
        case "eventID" -> record.eventID(json.text("eventID"));
        case "eventName" -> record.eventName(json.text("eventName"));
        case "eventVersion" -> record.eventVersion(json.text("eventVersion"));
        case "eventSource" -> {
          source = json.text("eventSource");
          record.eventSource(source);
        }
        case "awsRegion" -> record.awsRegion(json.text("awsRegion"));
        case "userIdentity" -> record.userIdentity(identity());
        case "dynamodb" -> {
          stream = stream();
          record.dynamodb(stream);
        }
        default -> json.skip();
      }
    }
    check(source, stream);
    return record.build();
  }

  private static void check(String source, @Nullable StreamRecord stream) {
    if (!source.equals(SOURCE)) {
      throw new InvalidRecord(
          "A record of the event has another eventSource than "
              + SOURCE
              + ". This function takes the events of a DynamoDB stream.");
    }
    if (stream == null || stream.sequenceNumber() == null || stream.sequenceNumber().isBlank()) {
      throw new InvalidRecord(
          "A record of the event has no dynamodb.SequenceNumber. Every record of a DynamoDB stream"
              + " has one.");
    }
  }

  private Identity identity() throws IOException {
    Identity.Builder identity = Identity.builder();
    json.object("userIdentity");
    while (json.nextMember()) {
      if (json.isNull()) {
        continue;
      }
      switch (json.name()) {
        case "type" -> identity.type(json.text("userIdentity.type"));
        case "principalId" -> identity.principalId(json.text("userIdentity.principalId"));
        default -> json.skip();
      }
    }
    return identity.build();
  }

  private StreamRecord stream() throws IOException {
    StreamRecord.Builder stream = StreamRecord.builder();
    AttributeJson attributes = new AttributeJson(json);
    json.object("dynamodb");
    while (json.nextMember()) {
      if (json.isNull()) {
        continue;
      }
      switch (json.name()) {
        case "ApproximateCreationDateTime" -> stream.approximateCreationDateTime(time());
        case "Keys" -> stream.keys(attributes.map());
        case "NewImage" -> stream.newImage(attributes.map());
        case "OldImage" -> stream.oldImage(attributes.map());
        case "SequenceNumber" -> stream.sequenceNumber(json.text("SequenceNumber"));
        case "SizeBytes" -> stream.sizeBytes(json.integer("SizeBytes"));
        case "StreamViewType" -> stream.streamViewType(json.text("StreamViewType"));
        default -> json.skip();
      }
    }
    return stream.build();
  }

  /** Seconds since 1970, with or without a fraction. */
  private Instant time() throws IOException {
    BigDecimal seconds = json.number("ApproximateCreationDateTime");
    JsonCursor.demand(
        seconds.scale() <= MAX_SCALE && seconds.signum() >= 0 && seconds.compareTo(LAST) <= 0,
        "ApproximateCreationDateTime",
        "a number of seconds since 1970");
    BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
    BigDecimal nanos = seconds.subtract(whole).movePointRight(9);
    return Instant.ofEpochSecond(whole.longValue(), nanos.longValue());
  }
}
