package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects whose members have any names, and values of one type. */
final class MapType<V> extends JsonType<Map<String, V>> {
  private final JsonType<V> values;
  private final int min;
  private final int max;

  MapType(JsonType<V> values, int min, int max) {
    super("an object" + Sizes.of(min, max, "members") + ", each " + values);
    this.values = values;
    this.min = min;
    this.max = max;
  }

  @Override
  Map<String, V> standIn() {
    return Map.of();
  }

  @Override
  Map<String, V> fromJson(JsonValue value, String at, Violations violations) {
    if (!(value instanceof ObjectValue object)) {
      return wrongType(value, at, violations);
    }
    int size = object.members().size();
    if (size < min || size > max) {
      return refuse(size < min ? "too_short" : "too_long", at, violations);
    }
    Map<String, V> result = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      String name = member.getKey();
      String place = JsonObject.pointer(at, name);
      if (JsonWriter.hasHalf(name)) {
        violations.add(place, "not_unicode", "The name has half of a surrogate pair.");
      }
      result.put(name, values.fromJson(member.getValue(), place, violations));
    }
    return Collections.unmodifiableMap(result);
  }

  @Override
  Map<String, V> fromText(String text, String at, Violations violations) {
    return refuse("wrong_type", at, violations);
  }

  @Override
  void writeValue(Map<String, V> value, JsonWriter out) {
    out.start();
    for (Map.Entry<String, V> member : value.entrySet()) {
      out.value(member.getKey(), member.getValue(), values);
    }
    out.end();
  }
}
