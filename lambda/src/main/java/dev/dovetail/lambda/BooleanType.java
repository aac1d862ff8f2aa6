package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.BooleanValue;

/** True and false. */
final class BooleanType extends JsonType<Boolean> {
  BooleanType() {
    super("true or false");
  }

  @Override
  Boolean standIn() {
    return false;
  }

  @Override
  Boolean fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof BooleanValue bool ? bool.value() : wrongType(value, at, violations);
  }

  @Override
  Boolean fromText(String text, String at, Violations violations) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> refuse("wrong_type", at, violations);
    };
  }

  @Override
  void writeValue(Boolean value, JsonWriter out) {
    out.boolValue(value);
  }
}
