package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dovetail.InvalidRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Writes a change as one line of JSON. Safe for use by any number of threads. */
final class ArchiveLine {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TYPE = "_type";

  private final boolean withOld;
  private final boolean withNew;

  ArchiveLine(StreamViewType images) {
    if (images == StreamViewType.UNKNOWN_TO_SDK_VERSION) {
      throw new IllegalArgumentException(
          "The images to archive are none that are known. They are KEYS_ONLY, NEW_IMAGE, OLD_IMAGE"
              + " or NEW_AND_OLD_IMAGES.");
    }
    boolean both = images == StreamViewType.NEW_AND_OLD_IMAGES;
    this.withOld = both || images == StreamViewType.OLD_IMAGE;
    this.withNew = both || images == StreamViewType.NEW_IMAGE;
  }

  /**
   * {@return the line's bytes, with the line feed}
   *
   * @throws InvalidRecord if the record lacks what the line must have
   */
  byte[] of(Record record) throws IOException {
    StreamRecord stream = record.dynamodb();
    OperationType event = record.eventName();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("eventId", required(record.eventID(), "eventID"));
      json.writeStringField(
          "sequenceNumber", required(stream.sequenceNumber(), "dynamodb.SequenceNumber"));
      if (stream.approximateCreationDateTime() != null) {
        json.writeStringField("time", stream.approximateCreationDateTime().toString());
      }
      json.writeStringField("change", change(record));
      String type = type(stream);
      if (type != null) {
        json.writeStringField("type", type);
      }
      json.writeFieldName("keys");
      if (!stream.hasKeys()) {
        throw lacks("dynamodb.Keys");
      }
      ImageJson.write(json, stream.keys());
      if (withOld && event != OperationType.INSERT) {
        image(json, "old", stream.hasOldImage(), stream.oldImage());
      }
      if (withNew && event != OperationType.REMOVE) {
        image(json, "new", stream.hasNewImage(), stream.newImage());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return line.toByteArray();
  }

  private static void image(
      JsonGenerator json, String name, boolean there, Map<String, AttributeValue> image)
      throws IOException {
    if (!there) {
      throw new InvalidRecord(
          "A record of the event has no "
              + name
              + " image, which the archive is to have. Give the stream the view type"
              + " NEW_AND_OLD_IMAGES, or archive no such images.");
    }
    json.writeFieldName(name);
    ImageJson.write(json, image);
  }

  private static String change(Record record) {
    OperationType event = record.eventName();
    if (event == OperationType.INSERT) {
      return "INSERTED";
    }
    if (event == OperationType.MODIFY) {
      return "MODIFIED";
    }
    if (event != OperationType.REMOVE) {
      throw lacks("eventName of INSERT, MODIFY or REMOVE");
    }
    return isExpiry(record.userIdentity()) ? "EXPIRED" : "REMOVED";
  }

  private static boolean isExpiry(@Nullable Identity identity) {
    return identity != null
        && "Service".equals(identity.type())
        && "dynamodb.amazonaws.com".equals(identity.principalId());
  }

  /** The type as it is stored, after the change if there is an item then. */
  private static @Nullable String type(StreamRecord stream) {
    Map<String, AttributeValue> image =
        stream.hasNewImage() ? stream.newImage() : stream.oldImage();
    AttributeValue type = image.get(TYPE);
    return type == null ? null : type.s();
  }

  private static String required(@Nullable String value, String member) {
    if (value == null) {
      throw lacks(member);
    }
    return value;
  }

  private static InvalidRecord lacks(String member) {
    return new InvalidRecord(
        "A record of the event has no "
            + member
            + ". Every record of a DynamoDB stream has one, and the archive tells changes by it.");
  }
}
