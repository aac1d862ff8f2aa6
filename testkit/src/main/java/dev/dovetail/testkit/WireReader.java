package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads the JSON of DynamoDB's protocol into requests of the SDK. Null is what is not there. */
final class WireReader {
  private WireReader() {}

  /** {@return what the builder builds of an object, as far as it knows the members} */
  static Object read(JsonNode object, SdkPojo builder) {
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode member = object.get(field.locationName());
      if (member != null && !member.isNull()) {
        field.set(builder, value(member, field));
      }
    }
    return ((Buildable) builder).build();
  }

  private static @Nullable Object value(JsonNode json, SdkField<?> field) {
    if (json.isNull()) {
      return null;
    }
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return require(json, json.isTextual(), field).asText();
    } else if (type == MarshallingType.BOOLEAN) {
      return require(json, json.isBoolean(), field).asBoolean();
    } else if (type == MarshallingType.INTEGER) {
      return require(json, json.isNumber(), field).asInt();
    } else if (type == MarshallingType.LONG) {
      return require(json, json.isNumber(), field).asLong();
    } else if (type == MarshallingType.DOUBLE) {
      return require(json, json.isNumber(), field).asDouble();
    } else if (type == MarshallingType.FLOAT) {
      return (float) require(json, json.isNumber(), field).asDouble();
    } else if (type == MarshallingType.INSTANT) {
      return Instant.ofEpochMilli(
          Math.round(require(json, json.isNumber(), field).asDouble() * 1000));
    } else if (type == MarshallingType.SDK_BYTES) {
      return SdkBytes.fromByteArray(
          Base64.getDecoder().decode(require(json, json.isTextual(), field).asText()));
    } else if (type == MarshallingType.LIST) {
      return list(require(json, json.isArray(), field), field);
    } else if (type == MarshallingType.MAP) {
      return map(require(json, json.isObject(), field), field);
    } else if (type == MarshallingType.SDK_POJO) {
      return read(require(json, json.isObject(), field), field.constructor().get());
    }
    throw new IllegalArgumentException("No request has a member of the type " + type + ".");
  }

  private static JsonNode require(JsonNode json, boolean fits, SdkField<?> field) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The member " + field.locationName() + " is a JSON " + json.getNodeType() + ".");
    }
    return json;
  }

  private static List<@Nullable Object> list(JsonNode json, SdkField<?> field) {
    SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
    List<@Nullable Object> values = new ArrayList<>();
    json.forEach(element -> values.add(value(element, member)));
    return values;
  }

  private static Map<String, @Nullable Object> map(JsonNode json, SdkField<?> field) {
    SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    json.properties().forEach(e -> values.put(e.getKey(), value(e.getValue(), member)));
    return values;
  }
}
