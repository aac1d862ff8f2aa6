package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.TextValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fixed set of values, each sent as its code. */
final class CodeType<E> extends JsonType<E> {
  private final Map<String, E> byCode;
  private final Map<E, String> codes = new HashMap<>();

  CodeType(Map<String, E> byCode) {
    super("\"" + String.join("\" or \"", byCode.keySet()) + "\"");
    if (byCode.isEmpty()) {
      throw new IllegalArgumentException("A set of codes is empty, but must have at least one.");
    }
    this.byCode = new LinkedHashMap<>(byCode);
    for (Map.Entry<String, E> entry : byCode.entrySet()) {
      codes.put(entry.getValue(), entry.getKey());
    }
  }

  @Override
  E standIn() {
    return byCode.values().iterator().next();
  }

  @Override
  E fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof TextValue text
        ? fromText(text.value(), at, violations)
        : wrongType(value, at, violations);
  }

  @Override
  E fromText(String text, String at, Violations violations) {
    E found = byCode.get(text);
    return found == null ? refuse("not_a_code", at, violations) : found;
  }

  @Override
  void writeValue(E value, JsonWriter out) {
    String code = codes.get(value);
    if (code == null) {
      throw new IllegalArgumentException("A value has no code. It must be " + this + ".");
    }
    out.textValue(code);
  }
}
