package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values of two entities for which the second has a key that it must not have: that of the first,
 * or one that a query of the first reads.
 *
 * @param first the keys of the first entity
 * @param firstFacets the facets of its components
 * @param second the keys of the second entity
 * @param secondFacets the facets of its components
 */
record Witness(
    KeyPattern first,
    Map<String, String> firstFacets,
    KeyPattern second,
    Map<String, String> secondFacets) {
  /** Beyond it, an example says less than the keys themselves. */
  private static final int LONGEST_EXAMPLE = 120;

  /** The partition key that the second entity has. */
  String pk() {
    return KeyPattern.text(second.pk(), secondFacets);
  }

  /** The sort key that the second entity has; empty if there is none. */
  String sk() {
    return KeyPattern.text(second.sk(), secondFacets);
  }

  /** The values of both, such as " (Note with id = x; Memo with id = 7)", or nothing if long. */
  String values(String firstName, String secondName) {
    List<String> parts = new ArrayList<>();
    addValues(parts, firstName, first, firstFacets);
    addValues(parts, secondName, second, secondFacets);
    String text = String.join("; ", parts);
    return text.isEmpty() || text.length() > LONGEST_EXAMPLE ? "" : " (" + text + ")";
  }

  private static void addValues(
      List<String> parts, String name, KeyPattern key, Map<String, String> facets) {
    List<String> values = new ArrayList<>();
    facets.forEach(
        (component, text) ->
            values.add(component + " = " + Language.value(key.encoding(component), text)));
    if (!values.isEmpty()) {
      parts.add(name + " with " + String.join(", ", values));
    }
  }
}
