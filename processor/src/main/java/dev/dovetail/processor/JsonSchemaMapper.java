package dev.dovetail.processor;

import dev.dovetail.model.RecordSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.util.Elements;

/** Says in JSON Schema what of a record is read, as it is sent. */
final class JsonSchemaMapper {
  private final Elements elements;

  private JsonSchemaMapper(Elements elements) {
    this.elements = elements;
  }

  static Map<String, Object> map(JsonDefinition definition, Elements elements) {
    return new JsonSchemaMapper(elements).object(definition);
  }

  private Map<String, Object> object(JsonDefinition definition) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (JsonMember member : definition.members()) {
      properties.put(member.name(), property(member));
      if (member.presence() == JsonMember.Presence.REQUIRED) {
        required.add(member.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    String type = elements.getBinaryName(definition.element()).toString();
    schema.put("$id", RecordSchema.id(type));
    schema.put("title", definition.element().getSimpleName().toString());
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (definition.form() == JsonForm.BODY && !definition.ignoreUnknown()) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private Map<String, Object> property(JsonMember member) {
    Map<String, Object> schema = value(member.kind());
    JsonDefault absent = member.absent();
    if (absent != null) {
      schema.put("default", absent.json());
    }
    boolean nullable =
        member.presence() == JsonMember.Presence.NULLABLE
            || member.presence() == JsonMember.Presence.PATCH;
    return nullable ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
  }

  private Map<String, Object> value(JsonKind kind) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (kind instanceof JsonKind.Text text) {
      schema.put("type", "string");
      sizes(schema, "Length", text.min(), text.max());
      if (text.format() != null) {
        format(schema, text.format());
      }
    } else if (kind instanceof JsonKind.Whole whole) {
      schema.put("type", "integer");
      schema.put("format", whole.width().method());
      bounds(schema, whole.min(), whole.max(), whole.width());
    } else if (kind instanceof JsonKind.Decimal decimal) {
      schema.put("type", "number");
      bounds(schema, decimal.min(), decimal.max(), JsonKind.Whole.Width.LONG);
    } else if (kind instanceof JsonKind.Plain plain) {
      plain(schema, plain.form());
    } else if (kind instanceof JsonKind.Codes codes) {
      schema.put("type", "string");
      schema.put("enum", codes.constants().codes());
    } else if (kind instanceof JsonKind.Nested nested) {
      schema.put("$ref", RecordSchema.id(elements.getBinaryName(nested.record()).toString()));
    } else if (kind instanceof JsonKind.Items items) {
      schema.put("type", "array");
      schema.put("items", value(items.element()));
      sizes(schema, "Items", items.min(), items.max());
      if (items.isSet()) {
        schema.put("uniqueItems", true);
      }
    } else if (kind instanceof JsonKind.MapOf map) {
      schema.put("type", "object");
      schema.put("additionalProperties", value(map.value()));
      sizes(schema, "Properties", map.min(), map.max());
    }
    return schema;
  }

  private static void sizes(Map<String, Object> schema, String of, int min, int max) {
    if (min > 0) {
      schema.put("min" + of, min);
    }
    if (max < Integer.MAX_VALUE) {
      schema.put("max" + of, max);
    }
  }

  private static void bounds(
      Map<String, Object> schema, long min, long max, JsonKind.Whole.Width width) {
    if (min > width.least()) {
      schema.put("minimum", min);
    }
    if (max < width.greatest()) {
      schema.put("maximum", max);
    }
  }

  private static void plain(Map<String, Object> schema, JsonKind.Plain.Form form) {
    schema.put("type", form == JsonKind.Plain.Form.BOOL ? "boolean" : "string");
    switch (form) {
      case TIME -> schema.put("format", "date-time");
      case DATE -> schema.put("format", "date");
      case UUID -> schema.put("format", "uuid");
      case BOOL -> {}
    }
  }

  /** Formats that JSON Schema does not name are patterns. */
  private static void format(Map<String, Object> schema, String format) {
    switch (format) {
      case "EMAIL" -> schema.put("format", "email");
      case "URL" -> schema.put("format", "uri");
      case "DIGITS" -> schema.put("pattern", "^[0-9]+$");
      case "IDENTIFIER" -> schema.put("pattern", "^[A-Za-z0-9_-]+$");
      case "SEGMENT" -> schema.put("pattern", "^\\.*[A-Za-z0-9_~-][A-Za-z0-9._~-]*$");
      default -> schema.put("pattern", "^\\S(.*\\S)?$");
    }
  }
}
