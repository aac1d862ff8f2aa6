package dev.dovetail.spi;

import dev.dovetail.Change;
import dev.dovetail.Change.Expired;
import dev.dovetail.Change.Inserted;
import dev.dovetail.Change.Modified;
import dev.dovetail.Change.Origin;
import dev.dovetail.Change.Removed;
import dev.dovetail.InvalidRecord;
import dev.dovetail.ItemKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Finds out what a record of a stream tells. Made for one record. */
final class RecordReader {
  private final Record record;

  RecordReader(Record record) {
    this.record = record;
  }

  Change<Map<String, AttributeValue>> change() {
    StreamRecord stream = required(record.dynamodb(), "dynamodb");
    Origin origin = origin(stream);
    OperationType event = record.eventName();
    if (event == OperationType.INSERT) {
      return new Inserted<>(origin, newImage(stream));
    }
    if (event == OperationType.MODIFY) {
      return new Modified<>(origin, oldImage(stream), newImage(stream));
    }
    if (event != OperationType.REMOVE) {
      throw invalid(
          "has "
              + (event == null ? "no eventName" : "an eventName that is not known")
              + ". It is INSERT, MODIFY or REMOVE.");
    }
    return isExpiry(record.userIdentity())
        ? new Expired<>(origin, oldImage(stream))
        : new Removed<>(origin, oldImage(stream));
  }

  private Origin origin(StreamRecord stream) {
    String eventId = required(record.eventID(), "eventID");
    String sequenceNumber = required(stream.sequenceNumber(), "dynamodb.SequenceNumber");
    return new Origin(
        eventId,
        sequenceNumber,
        new ItemKey(key(stream, ItemAttributes.PK), key(stream, ItemAttributes.SK)));
  }

  private String key(StreamRecord stream, String name) {
    AttributeValue value = stream.hasKeys() ? stream.keys().get(name) : null;
    if (value == null || value.s() == null) {
      throw invalid(
          "has no string "
              + name
              + " in its Keys, so it is not of a table whose keys are the strings pk and sk.");
    }
    return value.s();
  }

  private Map<String, AttributeValue> newImage(StreamRecord stream) {
    if (!stream.hasNewImage()) {
      throw noImage(stream, "NewImage");
    }
    return stream.newImage();
  }

  private Map<String, AttributeValue> oldImage(StreamRecord stream) {
    if (!stream.hasOldImage()) {
      throw noImage(stream, "OldImage");
    }
    return stream.oldImage();
  }

  private InvalidRecord noImage(StreamRecord stream, String image) {
    return invalid(
        "of type "
            + record.eventName()
            + " has no "
            + image
            + "; its stream's view type is "
            + (stream.streamViewType() == null ? "not given" : stream.streamViewTypeAsString())
            + ". Typed changes need a stream with the view type NEW_AND_OLD_IMAGES: the type of an"
            + " item is one of its attributes.");
  }

  private <T> T required(@Nullable T value, String member) {
    if (value == null) {
      throw invalid("has no " + member + ". Every record of a DynamoDB stream has one.");
    }
    return value;
  }

  private InvalidRecord invalid(String what) {
    return new InvalidRecord(
        "The stream record"
            + (record.eventID() == null ? "" : " " + record.eventID())
            + " "
            + what);
  }

  private static boolean isExpiry(@Nullable Identity identity) {
    return identity != null
        && "Service".equals(identity.type())
        && "dynamodb.amazonaws.com".equals(identity.principalId());
  }
}
