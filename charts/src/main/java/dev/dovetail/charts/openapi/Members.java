package dev.dovetail.charts.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the members of a JSON object in order. */
final class Members {
  private final Map<String, Object> all = new LinkedHashMap<>();

  static Members of(String name, Object value) {
    return new Members().and(name, value);
  }

  Members and(String name, Object value) {
    all.put(name, value);
    return this;
  }

  /** Adds an object or a list unless it is empty. */
  Members andSome(String name, Map<String, ?> value) {
    return value.isEmpty() ? this : and(name, value);
  }

  Map<String, Object> map() {
    return all;
  }

  static Map<String, Object> ref(String kind, String name) {
    return of("$ref", "#/components/" + kind + "/" + name).map();
  }
}
