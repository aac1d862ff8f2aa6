package dev.dovetail.processor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an update has to write to leave a composed index right.
 *
 * @param index the index
 * @param written the attributes that change, and their templates
 */
record IndexChange(ComposedIndexDefinition index, Map<String, Template> written) {
  /** The components whose values are needed to write the attributes. */
  Set<String> components() {
    Set<String> components = new LinkedHashSet<>();
    written.values().forEach(template -> components.addAll(template.components()));
    return components;
  }
}
