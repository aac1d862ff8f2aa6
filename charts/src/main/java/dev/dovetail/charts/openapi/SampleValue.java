package dev.dovetail.charts.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes values that schemas of records allow, always the same ones. */
final class SampleValue {
  private final Function<String, Map<String, ?>> referred;

  /**
   * @param referred the schema that a {@code $ref} leads to
   */
  SampleValue(Function<String, Map<String, ?>> referred) {
    this.referred = referred;
  }

  /**
   * {@return a value that a schema allows, or nothing if none is found}
   *
   * @param name what the value is called, for texts of no form
   */
  Optional<Object> of(String name, Map<String, ?> schema) {
    if (schema.get("$ref") instanceof String ref) {
      return of(name, referred.apply(ref));
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.get(choice) instanceof List<?> some && some.get(0) instanceof Map<?, ?> first) {
        return of(name, schema(first));
      }
    }
    Object given = schema.get("default");
    if (given != null) {
      return Optional.of(given);
    }
    if (schema.get("enum") instanceof List<?> codes) {
      return Optional.of((Object) codes.get(0));
    }
    return switch (String.valueOf(schema.get("type"))) {
      case "string" -> text(name, schema);
      case "integer" -> Optional.of(bounded(schema).toBigIntegerExact().longValueExact());
      case "number" -> Optional.of(bounded(schema));
      case "boolean" -> Optional.of(true);
      case "array" -> items(name, schema);
      case "object" ->
          schema.get("properties") instanceof Map<?, ?> properties
              ? members(schema(properties))
              : entries(schema);
      default -> Optional.empty();
    };
  }

  private Optional<Object> text(String name, Map<String, ?> schema) {
    int min = number(schema, "minLength", 0);
    int max = number(schema, "maxLength", Integer.MAX_VALUE);
    String text =
        switch (String.valueOf(schema.get("format"))) {
          case "date-time" -> "2026-01-31T12:00:00Z";
          case "date" -> "2026-01-31";
          case "uuid" -> "0198c0de-0000-7000-8000-000000000002";
          case "email" -> "ann@example.com";
          case "uri" -> "https://example.com/a";
          default -> fitted(schema.get("pattern") == null ? name : "1", min, max);
        };
    boolean legal =
        text.length() >= min
            && text.length() <= max
            && (!(schema.get("pattern") instanceof String pattern) || text.matches(pattern));
    return legal ? Optional.of(text) : Optional.empty();
  }

  private static String fitted(String text, int min, int max) {
    String one = text.isEmpty() ? "a" : text;
    int length = Math.max(min, Math.min(max, one.length()));
    return one.repeat(length / one.length() + 1).substring(0, length);
  }

  private static BigDecimal bounded(Map<String, ?> schema) {
    BigDecimal value = BigDecimal.ONE;
    if (schema.get("minimum") instanceof Number min) {
      value = value.max(new BigDecimal(min.toString()));
    }
    if (schema.get("maximum") instanceof Number max) {
      value = value.min(new BigDecimal(max.toString()));
    }
    return value;
  }

  private Optional<Object> items(String name, Map<String, ?> schema) {
    int count = count(schema, "Items");
    if (count > 1 && Boolean.TRUE.equals(schema.get("uniqueItems"))) {
      return Optional.empty();
    }
    Optional<Object> item =
        schema.get("items") instanceof Map<?, ?> items ? of(name, schema(items)) : Optional.empty();
    return item.map(one -> new ArrayList<>(Collections.nCopies(count, one)));
  }

  private Optional<Object> members(Map<String, ?> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Map.Entry<String, ?> property : properties.entrySet()) {
      Optional<Object> value =
          property.getValue() instanceof Map<?, ?> schema
              ? of(property.getKey(), schema(schema))
              : Optional.empty();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      object.put(property.getKey(), value.get());
    }
    return Optional.of(object);
  }

  /** Of a map from names to values. */
  private Optional<Object> entries(Map<String, ?> schema) {
    Map<String, Object> object = new LinkedHashMap<>();
    int count = count(schema, "Properties");
    for (int i = 1; i <= count; i++) {
      Optional<Object> value =
          schema.get("additionalProperties") instanceof Map<?, ?> values
              ? of("value", schema(values))
              : Optional.empty();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      object.put("name" + i, value.get());
    }
    return Optional.of(object);
  }

  /** As few as are legal, but one if that is. */
  private static int count(Map<String, ?> schema, String of) {
    int least = Math.max(1, number(schema, "min" + of, 0));
    return Math.min(least, number(schema, "max" + of, Integer.MAX_VALUE));
  }

  private static int number(Map<String, ?> schema, String keyword, int absent) {
    return schema.get(keyword) instanceof Number number ? number.intValue() : absent;
  }

  @SuppressWarnings("unchecked")
  static Map<String, ?> schema(Map<?, ?> schema) {
    return (Map<String, ?>) schema;
  }
}
