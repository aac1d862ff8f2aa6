package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.TextValue;

/** Strings of a bounded length. */
final class TextType extends ValueType<String> {
  private final int min;
  private final int max;

  TextType(int min, int max) {
    super("a string of " + min + " to " + max + " characters");
    this.min = min;
    this.max = max;
  }

  @Override
  String standIn() {
    return "";
  }

  @Override
  String fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof TextValue text
        ? fromText(text.value(), at, violations)
        : wrongType(value, at, violations);
  }

  @Override
  String fromText(String text, String at, Violations violations) {
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      return refuse("too_short", at, violations);
    }
    if (length > max) {
      return refuse("too_long", at, violations);
    }
    for (int i = 0; i < text.length(); i++) {
      if (JsonWriter.isHalf(text, i)) {
        violations.add(at, "not_unicode", "The value has half of a surrogate pair.");
        return standIn();
      }
    }
    return text;
  }
}
