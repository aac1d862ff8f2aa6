package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** Arrays of values of one type. */
final class ListType<E> extends ValueType<List<E>> {
  private final ValueType<E> items;
  private final int max;

  ListType(ValueType<E> items, int max) {
    super("an array of at most " + max + " values, each " + items);
    this.items = items;
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
    if (array.items().size() > max) {
      return refuse("too_long", at, violations);
    }
    int before = violations.count();
    List<E> result = new ArrayList<>();
    for (JsonValue item : array.items()) {
      result.add(items.fromJson(item, at + "/" + result.size(), violations));
    }
    return violations.count() > before ? standIn() : List.copyOf(result);
  }

  @Override
  List<E> fromText(String text, String at, Violations violations) {
    return fromTexts(List.of(text), at, violations);
  }

  @Override
  List<E> fromTexts(List<String> texts, String at, Violations violations) {
    if (texts.size() > max) {
      return refuse("too_long", at, violations);
    }
    List<E> result = new ArrayList<>();
    for (String text : texts) {
      result.add(items.fromText(text, at, violations));
    }
    return List.copyOf(result);
  }
}
