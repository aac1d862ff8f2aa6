package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text, number, boolean or null in a record, and where it is: for filters, a list is at its place
 * each of its elements.
 *
 * @param path the names of the members that lead to it
 * @param elements in which element of which list it is; lists have numbers
 */
record RecordValue(List<String> path, JsonNode value, Map<Integer, Integer> elements) {
  RecordValue {
    path = List.copyOf(path);
    elements = Map.copyOf(elements);
  }

  /** {@return all values of a record} */
  static List<RecordValue> of(JsonNode record) {
    Reading reading = new Reading();
    reading.read(record, List.of(), Map.of());
    return reading.values;
  }

  /** {@return whether the two are in no two elements of one list} */
  boolean goesWith(RecordValue other) {
    for (Map.Entry<Integer, Integer> element : elements.entrySet()) {
      Integer index = other.elements.get(element.getKey());
      if (index != null && !index.equals(element.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static final class Reading {
    private final List<RecordValue> values = new ArrayList<>();
    private int lists;

    void read(JsonNode node, List<String> path, Map<Integer, Integer> elements) {
      if (node.isObject()) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          List<String> inner = new ArrayList<>(path);
          inner.add(member.getKey());
          read(member.getValue(), inner, elements);
        }
      } else if (node.isArray()) {
        int list = lists++;
        for (int i = 0; i < node.size(); i++) {
          Map<Integer, Integer> inner = new HashMap<>(elements);
          inner.put(list, i);
          read(node.get(i), path, inner);
        }
      } else {
        values.add(new RecordValue(path, node, elements));
      }
    }
  }
}
