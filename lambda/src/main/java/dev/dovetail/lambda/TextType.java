package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.TextValue;

/** Strings of a bounded length. */
class TextType extends JsonType<String> {
  private final int min;
  private final int max;

  TextType(int min, int max) {
    this(min, max, "a string" + Sizes.of(min, max, "characters"));
  }

  TextType(int min, int max, String expected) {
    super(expected);
    this.min = min;
    this.max = max;
  }

  @Override
  final String standIn() {
    return "";
  }

  @Override
  final String fromJson(JsonValue value, String at, Violations violations) {
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
    if (JsonWriter.hasHalf(text)) {
      violations.add(at, "not_unicode", "The value has half of a surrogate pair.");
      return standIn();
    }
    return text;
  }

  @Override
  final void writeValue(String value, JsonWriter out) {
    out.textValue(value);
  }
}
