package dev.dovetail.lambda.databind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.lambda.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns databind's trees into values of the kit. */
final class Trees {
  private Trees() {}

  static JsonValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          members.put(member.getKey(), value(member.getValue()));
        }
        yield new JsonValue.ObjectValue(members);
      }
      case ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        for (JsonNode item : node) {
          items.add(value(item));
        }
        yield new JsonValue.ArrayValue(items);
      }
      case NUMBER -> new JsonValue.NumberValue(node.decimalValue());
      case BOOLEAN -> new JsonValue.BooleanValue(node.booleanValue());
      case NULL, MISSING -> new JsonValue.NullValue();
      case STRING, BINARY, POJO -> new JsonValue.TextValue(node.asText());
    };
  }
}
