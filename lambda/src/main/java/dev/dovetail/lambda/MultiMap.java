package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merges the single-value and the multi-value map that an event has of the same thing. */
final class MultiMap {
  private final Map<String, List<String>> values;

  private MultiMap(Map<String, List<String>> values) {
    this.values = values;
  }

  static MultiMap ignoringCase() {
    return new MultiMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
  }

  static MultiMap exact() {
    return new MultiMap(new LinkedHashMap<>());
  }

  void add(String name, String value) {
    List<String> list = values.get(name);
    if (list == null) {
      list = new ArrayList<>();
      values.put(name, list);
    }
    list.add(value);
  }

  /** Adds a value unless the other map had it already. */
  void merge(String name, String value) {
    if (!get(name).contains(value)) {
      add(name, value);
    }
  }

  /** Adds the complete list of values of a name, and keeps one that only the other map had. */
  void putAll(String name, List<String> list) {
    List<String> before = get(name);
    if (!list.isEmpty()) {
      values.put(name, new ArrayList<>(list));
    }
    for (String value : before) {
      merge(name, value);
    }
  }

  List<String> get(String name) {
    return values.getOrDefault(name, List.of());
  }

  Map<String, String> firstValues() {
    Map<String, String> first = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      first.put(entry.getKey(), entry.getValue().get(0));
    }
    return Collections.unmodifiableMap(first);
  }

  Map<String, List<String>> toMap() {
    return Collections.unmodifiableMap(values);
  }
}
