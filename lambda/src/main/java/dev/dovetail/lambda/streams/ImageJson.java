package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes attributes in DynamoDB's JSON, such as {@code {"N": "1"}}: numbers as the text that they
 * are stored as, bytes as Base64.
 */
final class ImageJson {
  private ImageJson() {}

  static void write(JsonGenerator json, Map<String, AttributeValue> attributes) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      json.writeFieldName(attribute.getKey());
      value(json, attribute.getValue());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, AttributeValue value) throws IOException {
    json.writeStartObject();
    switch (value.type()) {
      case S -> json.writeStringField("S", value.s());
      case N -> json.writeStringField("N", value.n());
      case B -> json.writeBinaryField("B", value.b().asByteArrayUnsafe());
      case BOOL -> json.writeBooleanField("BOOL", value.bool());
      case NUL -> json.writeBooleanField("NULL", value.nul());
      case M -> {
        json.writeFieldName("M");
        write(json, value.m());
      }
      case L -> {
        json.writeArrayFieldStart("L");
        for (AttributeValue item : value.l()) {
          value(json, item);
        }
        json.writeEndArray();
      }
      case SS -> texts(json, "SS", value.ss());
      case NS -> texts(json, "NS", value.ns());
      case BS -> {
        json.writeArrayFieldStart("BS");
        for (SdkBytes item : value.bs()) {
          json.writeBinary(item.asByteArrayUnsafe());
        }
        json.writeEndArray();
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("An attribute has a type that is not known.");
    }
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String type, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(type);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
