package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes answers of the SDK as the JSON of DynamoDB's protocol. */
final class WireWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WireWriter() {}

  /** {@return an object with what is set} */
  static ObjectNode write(SdkPojo value) {
    ObjectNode object = JSON.objectNode();
    for (SdkField<?> field : value.sdkFields()) {
      Object member = field.getValueOrDefault(value);
      // The SDK has an empty collection of its own for what is not set.
      if (member != null
          && !(member instanceof SdkAutoConstructList)
          && !(member instanceof SdkAutoConstructMap)) {
        object.set(field.locationName(), json(member, field));
      }
    }
    if (object.isEmpty() && value instanceof AttributeValue) {
      // Of an empty map the engine leaves the type off in the item of a refusal and in records.
      object.putObject("M");
    }
    return object;
  }

  private static JsonNode json(Object value, SdkField<?> field) {
    if (value instanceof String text) {
      return JSON.textNode(text);
    } else if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    } else if (value instanceof Integer number) {
      return JSON.numberNode(number);
    } else if (value instanceof Long number) {
      return JSON.numberNode(number);
    } else if (value instanceof Double number) {
      return JSON.numberNode(number);
    } else if (value instanceof Float number) {
      return JSON.numberNode(number);
    } else if (value instanceof Instant time) {
      return JSON.numberNode(BigDecimal.valueOf(time.toEpochMilli(), 3));
    } else if (value instanceof SdkBytes bytes) {
      return JSON.textNode(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    } else if (value instanceof List<?> list) {
      SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
      ArrayNode array = JSON.arrayNode();
      list.forEach(element -> array.add(json(element, member)));
      return array;
    } else if (value instanceof Map<?, ?> map) {
      SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
      ObjectNode object = JSON.objectNode();
      map.forEach((key, element) -> object.set((String) key, json(element, member)));
      return object;
    } else if (value instanceof SdkPojo pojo) {
      return write(pojo);
    }
    throw new IllegalArgumentException("No answer has a " + value.getClass().getName() + ".");
  }
}
