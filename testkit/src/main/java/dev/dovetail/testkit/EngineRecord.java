package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * A record as DynamoDB's own stream would have it: DynamoDB Local leaves the type off an empty map,
 * wherever it is in an image.
 */
final class EngineRecord {
  private EngineRecord() {}

  static Record repaired(Record record) {
    StreamRecord stream = record.dynamodb();
    StreamRecord.Builder repaired = stream.toBuilder();
    if (stream.hasNewImage()) {
      repaired.newImage(repaired(stream.newImage()));
    }
    if (stream.hasOldImage()) {
      repaired.oldImage(repaired(stream.oldImage()));
    }
    return record.toBuilder().dynamodb(repaired.build()).build();
  }

  private static Map<String, AttributeValue> repaired(Map<String, AttributeValue> image) {
    Map<String, AttributeValue> repaired = new LinkedHashMap<>();
    image.forEach((name, value) -> repaired.put(name, repaired(value)));
    return repaired;
  }

  private static AttributeValue repaired(AttributeValue value) {
    return switch (value.type()) {
      case UNKNOWN_TO_SDK_VERSION -> AttributeValue.fromM(Map.of());
      case M -> AttributeValue.fromM(repaired(value.m()));
      case L -> {
        List<AttributeValue> items = value.l().stream().map(EngineRecord::repaired).toList();
        yield AttributeValue.fromL(items);
      }
      default -> value;
    };
  }
}
