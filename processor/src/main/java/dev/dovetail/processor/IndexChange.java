package dev.dovetail.processor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an update has to write to leave a composed index right.
 *
 * @param index the index
 * @param written the attributes that change, and their templates
 * @param leaves whether the item is in the index no more, so that the attributes are removed
 */
record IndexChange(ComposedIndexDefinition index, Map<String, Template> written, boolean leaves) {
  /** The components whose values are needed to write the attributes. */
  Set<String> components() {
    Set<String> components = new LinkedHashSet<>();
    if (leaves) {
      return components;
    }
    written.values().forEach(template -> components.addAll(template.components()));
    return components;
  }
}
