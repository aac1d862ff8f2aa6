package dev.dovetail.lambda;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Arrays of values of one type, none of which is there twice. */
final class SetType<E> extends JsonType<Set<E>> {
  private final JsonType<E> items;
  private final ItemsType<E> list;

  SetType(JsonType<E> items, int min, int max) {
    super("an array" + Sizes.of(min, max, "different values") + ", each " + items);
    this.items = items;
    this.list = new ItemsType<>(items, min, max);
  }

  @Override
  Set<E> standIn() {
    return Set.of();
  }

  @Override
  Set<E> fromJson(JsonValue value, String at, Violations violations) {
    return different(list.fromJson(value, at, violations), at + "/", violations);
  }

  @Override
  Set<E> fromText(String text, String at, Violations violations) {
    return fromTexts(List.of(text), at, violations);
  }

  @Override
  Set<E> fromTexts(List<String> texts, String at, Violations violations) {
    Set<E> result = new LinkedHashSet<>(list.fromTexts(texts, at, violations));
    return Collections.unmodifiableSet(result);
  }

  private Set<E> different(List<E> values, String prefix, Violations violations) {
    Set<E> result = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!result.add(values.get(i))) {
        violations.add(prefix + i, "duplicate", "The value is there twice.");
      }
    }
    return Collections.unmodifiableSet(result);
  }

  @Override
  void writeValue(Set<E> value, JsonWriter out) {
    out.items(value, items);
  }
}
