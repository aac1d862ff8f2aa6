package dev.dovetail.charts.openapi;

import dev.dovetail.model.RecordSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The parts of the document that operations refer to: only those that some operation does, each
 * once and by name.
 */
final class Components {
  private static final String RECORD = RecordSchema.id("");
  private static final Set<String> OWN = Set.of("Problem", "Violation", "GatewayMessage");
  private static final String PART = "Part";

  private final Map<String, RecordSchema> records = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, Map<String, ?>>> kinds = new TreeMap<>();

  /**
   * @param types the records of bodies and replies
   * @param load gives the schema of a record
   */
  Components(Set<String> types, Function<String, RecordSchema> load) {
    Deque<String> waiting = new ArrayDeque<>(types);
    while (!waiting.isEmpty()) {
      String type = waiting.removeFirst();
      if (!records.containsKey(type)) {
        RecordSchema schema = load.apply(type);
        records.put(type, schema);
        collect(schema.schema(), waiting);
      }
    }
    Map<String, Integer> titles = new HashMap<>();
    records.values().forEach(record -> titles.merge(title(record), 1, Integer::sum));
    records.forEach(
        (type, record) -> {
          String title = title(record);
          boolean taken = titles.getOrDefault(title, 0) > 1 || OWN.contains(title);
          names.put(type, taken || isPart(title, titles) ? type.replace('$', '.') : title);
        });
  }

  private static boolean isPart(String title, Map<String, Integer> titles) {
    String base = title.replaceFirst(PART + "s?$", "");
    return !base.equals(title) && titles.containsKey(base);
  }

  private static String title(RecordSchema record) {
    return String.valueOf(record.schema().get("title"));
  }

  /** Finds which records a schema refers to. */
  private static void collect(Object schema, Deque<String> found) {
    if (schema instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String ref && ref.startsWith(RECORD)) {
        found.add(ref.substring(RECORD.length()));
      }
      map.values().forEach(value -> collect(value, found));
    } else if (schema instanceof List<?> list) {
      list.forEach(value -> collect(value, found));
    }
  }

  /** {@return a reference to the schema of a record} */
  Map<String, Object> record(String type) {
    String name = names.getOrDefault(type, type);
    RecordSchema record = records.get(type);
    if (record != null && add("schemas", name, Map.of())) {
      put("schemas", name, here(record));
    }
    return Members.ref("schemas", name);
  }

  /** {@return a reference to the schema of an answer for parts that each have a record} */
  Map<String, Object> parts(String type) {
    Map<String, Object> body = record(type);
    String part = names.getOrDefault(type, type) + PART;
    if (add("schemas", part, PartSchema.part(body, problem()))) {
      put("schemas", part + "s", PartSchema.parts(Members.ref("schemas", part)));
    }
    return Members.ref("schemas", part + "s");
  }

  /** {@return a reference to the schema of problems} */
  Map<String, Object> problem() {
    if (add("schemas", "Problem", ProblemSchema.problem())) {
      put("schemas", "Violation", ProblemSchema.violation());
    }
    return Members.ref("schemas", "Problem");
  }

  /** {@return a reference to a component, which is made if it is the first} */
  Map<String, Object> use(String kind, String name, Map<String, ?> component) {
    add(kind, name, component);
    return Members.ref(kind, name);
  }

  /** {@return the schema that a reference within the document leads to} */
  Map<String, ?> referred(String ref) {
    String[] parts = ref.split("/", -1);
    Map<String, ?> found = kinds.getOrDefault(parts[2], Map.of()).get(parts[3]);
    if (found == null) {
      throw new IllegalStateException("The document has no " + ref + ".");
    }
    return found;
  }

  Map<String, Object> map() {
    return new LinkedHashMap<>(kinds);
  }

  private boolean add(String kind, String name, Map<String, ?> component) {
    Map<String, Map<String, ?>> all = kinds.computeIfAbsent(kind, k -> new TreeMap<>());
    return all.putIfAbsent(name, component) == null;
  }

  private void put(String kind, String name, Map<String, ?> component) {
    kinds.computeIfAbsent(kind, k -> new TreeMap<>()).put(name, component);
  }

  /** A schema as part of the document: without its own id, and with references into it. */
  private Map<String, ?> here(RecordSchema record) {
    Map<String, Object> schema = new LinkedHashMap<>(record.schema());
    schema.keySet().removeAll(new TreeSet<>(Set.of("$schema", "$id")));
    return SampleValue.schema((Map<?, ?>) rewritten(schema));
  }

  private Object rewritten(Object schema) {
    if (schema instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (name, value) -> {
            if (name.equals("$ref") && value instanceof String ref && ref.startsWith(RECORD)) {
              copy.putAll(record(ref.substring(RECORD.length())));
            } else {
              copy.put(name, rewritten(value));
            }
          });
      return copy;
    }
    if (schema instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(value -> copy.add(rewritten(value)));
      return copy;
    }
    return schema;
  }
}
