package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.dovetail.InvalidRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Reads the {@code DynamodbEvent} of aws-lambda-java-events, for a handler that takes it.
 *
 * <p>It is the only class here that needs that library, which a service adds itself. {@link
 * StreamFunction} reads the event without it, and starts faster.
 */
public final class PojoEvent {
  private PojoEvent() {}

  /**
   * {@return the records of an event, in order, as the SDK would have read them from the stream}
   *
   * @throws InvalidRecord if a record has no sequence number, or an attribute no value
   */
  public static List<Record> records(DynamodbEvent event) {
    List<Record> records = new ArrayList<>();
    if (event.getRecords() != null) {
      for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
        records.add(record(record));
      }
    }
    return List.copyOf(records);
  }

  private static Record record(DynamodbEvent.DynamodbStreamRecord pojo) {
    StreamRecord stream = pojo.getDynamodb();
    if (stream == null || stream.getSequenceNumber() == null) {
      throw new InvalidRecord(
          "A record of the event has no dynamodb.SequenceNumber. Every record of a DynamoDB stream"
              + " has one.");
    }
    Record.Builder record =
        Record.builder()
            .eventID(pojo.getEventID())
            .eventName(pojo.getEventName())
            .eventVersion(pojo.getEventVersion())
            .eventSource(pojo.getEventSource())
            .awsRegion(pojo.getAwsRegion())
            .dynamodb(stream(stream));
    Identity identity = pojo.getUserIdentity();
    if (identity != null) {
      record.userIdentity(
          software.amazon.awssdk.services.dynamodb.model.Identity.builder()
              .principalId(identity.getPrincipalId())
              .type(identity.getType())
              .build());
    }
    return record.build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.StreamRecord stream(
      StreamRecord pojo) {
    software.amazon.awssdk.services.dynamodb.model.StreamRecord.Builder stream =
        software.amazon.awssdk.services.dynamodb.model.StreamRecord.builder()
            .sequenceNumber(pojo.getSequenceNumber())
            .sizeBytes(pojo.getSizeBytes())
            .streamViewType(pojo.getStreamViewType());
    if (pojo.getApproximateCreationDateTime() != null) {
      stream.approximateCreationDateTime(pojo.getApproximateCreationDateTime().toInstant());
    }
    if (pojo.getKeys() != null) {
      stream.keys(map(pojo.getKeys()));
    }
    if (pojo.getNewImage() != null) {
      stream.newImage(map(pojo.getNewImage()));
    }
    if (pojo.getOldImage() != null) {
      stream.oldImage(map(pojo.getOldImage()));
    }
    return stream.build();
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map(
      Map<String, AttributeValue> pojo) {
    Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map =
        new LinkedHashMap<>();
    for (Map.Entry<String, AttributeValue> attribute : pojo.entrySet()) {
      map.put(attribute.getKey(), value(attribute.getValue()));
    }
    return map;
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(
      @Nullable AttributeValue pojo) {
    software.amazon.awssdk.services.dynamodb.model.AttributeValue.Builder value =
        software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder();
    if (pojo == null) {
      throw noValue();
    } else if (pojo.getS() != null) {
      return value.s(pojo.getS()).build();
    } else if (pojo.getN() != null) {
      return value.n(pojo.getN()).build();
    } else if (pojo.getB() != null) {
      return value.b(SdkBytes.fromByteBuffer(pojo.getB())).build();
    } else if (pojo.getBOOL() != null) {
      return value.bool(pojo.getBOOL()).build();
    } else if (pojo.getNULL() != null) {
      return value.nul(pojo.getNULL()).build();
    } else if (pojo.getM() != null) {
      return value.m(map(pojo.getM())).build();
    } else if (pojo.getL() != null) {
      return value.l(list(pojo.getL())).build();
    } else if (pojo.getSS() != null) {
      return value.ss(pojo.getSS()).build();
    } else if (pojo.getNS() != null) {
      return value.ns(pojo.getNS()).build();
    } else if (pojo.getBS() != null) {
      List<SdkBytes> bytes = new ArrayList<>();
      for (ByteBuffer one : pojo.getBS()) {
        bytes.add(SdkBytes.fromByteBuffer(one));
      }
      return value.bs(bytes).build();
    }
    throw noValue();
  }

  private static List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> list(
      List<AttributeValue> pojos) {
    List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> list = new ArrayList<>();
    for (AttributeValue pojo : pojos) {
      list.add(value(pojo));
    }
    return list;
  }

  private static InvalidRecord noValue() {
    return new InvalidRecord(
        "An attribute in the event of a DynamoDB stream has no value of a type that is known.");
  }
}
