package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** Arrays of values of one type, both ways. */
final class ItemsType<E> extends JsonType<List<E>> {
  private final JsonType<E> items;
  private final int min;
  private final int max;

  ItemsType(JsonType<E> items, int min, int max) {
    super("an array" + Sizes.of(min, max, "values") + ", each " + items);
    this.items = items;
    this.min = min;
    this.max = max;
  }

  @Override
  List<E> standIn() {
    return List.of();
  }

  @Override
  List<E> fromJson(JsonValue value, String at, Violations violations) {
    if (!(value instanceof ArrayValue array)) {
      return wrongType(value, at, violations);
    }
    int before = violations.count();
    List<E> result = new ArrayList<>();
    if (isSized(array.items().size(), at, violations)) {
      for (JsonValue item : array.items()) {
        result.add(items.fromJson(item, at + "/" + result.size(), violations));
      }
    }
    return violations.count() > before ? standIn() : List.copyOf(result);
  }

  private boolean isSized(int size, String at, Violations violations) {
    if (size < min || size > max) {
      refuse(size < min ? "too_short" : "too_long", at, violations);
      return false;
    }
    return true;
  }

  @Override
  List<E> fromText(String text, String at, Violations violations) {
    return fromTexts(List.of(text), at, violations);
  }

  @Override
  List<E> fromTexts(List<String> texts, String at, Violations violations) {
    int before = violations.count();
    List<E> result = new ArrayList<>();
    if (isSized(texts.size(), at, violations)) {
      for (String text : texts) {
        result.add(items.fromText(text, at, violations));
      }
    }
    return violations.count() > before ? standIn() : List.copyOf(result);
  }

  @Override
  void writeValue(List<E> value, JsonWriter out) {
    out.items(value, items);
  }
}
