package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Writes records of a stream as the event that Lambda makes of them. */
final class LambdaEvent {
  private LambdaEvent() {}

  static byte[] of(List<Record> records, String streamArn) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ArrayNode list = event.putArray("Records");
    records.forEach(record -> list.add(json(record, streamArn)));
    return event.toString().getBytes(UTF_8);
  }

  /** {@return the bytes that a record has in an event, with the comma} */
  static int size(Record record, String streamArn) {
    return json(record, streamArn).toString().getBytes(UTF_8).length + 1;
  }

  /**
   * {@return a record in Lambda's form: that of the API, but for names in the identity and the ARN}
   */
  static ObjectNode json(Record record, String streamArn) {
    ObjectNode json = WireWriter.write(record);
    json.put("eventSource", "aws:dynamodb").put("eventSourceARN", streamArn);
    if (record.userIdentity() != null) {
      json.putObject("userIdentity")
          .put("principalId", record.userIdentity().principalId())
          .put("type", record.userIdentity().type());
    }
    return json;
  }
}
