package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.TextValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fixed set of values, each sent as its code. */
final class CodeType<E> extends ValueType<E> {
  private final Map<String, E> byCode;

  CodeType(Map<String, E> byCode) {
    super("\"" + String.join("\" or \"", byCode.keySet()) + "\"");
    if (byCode.isEmpty()) {
      throw new IllegalArgumentException("A set of codes is empty, but must have at least one.");
    }
    this.byCode = new LinkedHashMap<>(byCode);
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
}
