package dev.dovetail.lambda.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of a {@code DynamodbEvent} are those of the same event read as JSON. */
class PojoEventTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(strings = {"documentation", "expiry", "types"})
  void records_ofAnEvent_areThoseOfItsJson(String file) throws IOException {
    try (InputStream json = open(file);
        InputStream same = open(file)) {
      assertThat(PojoEvent.records(event(JSON.readTree(json)))).isEqualTo(StreamEvent.read(same));
    }
  }

  @Test
  void records_ofNone_areNone() {
    assertThat(PojoEvent.records(new DynamodbEvent())).isEmpty();
  }

  @Test
  void record_thatNoStreamHas_isRefused() {
    DynamodbEvent event = new DynamodbEvent();
    DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
    event.setRecords(List.of(record));
    assertThatExceptionOfType(InvalidRecord.class).isThrownBy(() -> PojoEvent.records(event));

    StreamRecord stream = new StreamRecord();
    stream.setSequenceNumber("1");
    stream.setKeys(Map.of("pk", new AttributeValue()));
    record.setDynamodb(stream);
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> PojoEvent.records(event))
        .withMessageContaining("no value");
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        PojoEventTest.class.getResourceAsStream("/streams/" + file + ".json"));
  }

  private static DynamodbEvent event(JsonNode json) throws IOException {
    List<DynamodbEvent.DynamodbStreamRecord> records = new ArrayList<>();
    for (JsonNode one : json.path("Records")) {
      DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
      record.setEventID(text(one, "eventID"));
      record.setEventName(text(one, "eventName"));
      record.setEventVersion(text(one, "eventVersion"));
      record.setEventSource(text(one, "eventSource"));
      record.setAwsRegion(text(one, "awsRegion"));
      if (one.path("userIdentity").isObject()) {
        record.setUserIdentity(
            new com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity()
                .withPrincipalId(text(one.path("userIdentity"), "principalId"))
                .withType(text(one.path("userIdentity"), "type")));
      }
      record.setDynamodb(stream(one.path("dynamodb")));
      records.add(record);
    }
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(records);
    return event;
  }

  private static StreamRecord stream(JsonNode json) throws IOException {
    StreamRecord stream = new StreamRecord();
    stream.setSequenceNumber(text(json, "SequenceNumber"));
    if (json.has("StreamViewType")) {
      stream.setStreamViewType(StreamViewType.fromValue(json.path("StreamViewType").asText()));
    }
    if (json.has("SizeBytes")) {
      stream.setSizeBytes(json.path("SizeBytes").asLong());
    }
    if (json.path("ApproximateCreationDateTime").isNumber()) {
      BigDecimal seconds = json.path("ApproximateCreationDateTime").decimalValue();
      stream.setApproximateCreationDateTime(new Date(seconds.movePointRight(3).longValueExact()));
    }
    if (json.path("Keys").isObject()) {
      stream.setKeys(map(json.path("Keys")));
    }
    if (json.path("NewImage").isObject()) {
      stream.setNewImage(map(json.path("NewImage")));
    }
    if (json.path("OldImage").isObject()) {
      stream.setOldImage(map(json.path("OldImage")));
    }
    return stream;
  }

  private static Map<String, AttributeValue> map(JsonNode json) throws IOException {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      map.put(member.getKey(), value(member.getValue()));
    }
    return map;
  }

  private static AttributeValue value(JsonNode json) throws IOException {
    String type = json.fieldNames().next();
    JsonNode value = json.path(type);
    AttributeValue pojo = new AttributeValue();
    List<String> texts = new ArrayList<>();
    List<ByteBuffer> bytes = new ArrayList<>();
    List<AttributeValue> values = new ArrayList<>();
    for (JsonNode element : value) {
      switch (type) {
        case "BS" -> bytes.add(ByteBuffer.wrap(element.binaryValue()));
        case "L" -> values.add(value(element));
        default -> texts.add(element.asText());
      }
    }
    switch (type) {
      case "S" -> pojo.setS(value.asText());
      case "N" -> pojo.setN(value.asText());
      case "B" -> pojo.setB(ByteBuffer.wrap(value.binaryValue()));
      case "BOOL" -> pojo.setBOOL(value.asBoolean());
      case "NULL" -> pojo.setNULL(value.asBoolean());
      case "M" -> pojo.setM(map(value));
      case "L" -> pojo.setL(values);
      case "SS" -> pojo.setSS(texts);
      case "NS" -> pojo.setNS(texts);
      case "BS" -> pojo.setBS(bytes);
      default -> throw new IllegalArgumentException(type);
    }
    return pojo;
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.hasNonNull(name) ? json.path(name).asText() : null;
  }
}
