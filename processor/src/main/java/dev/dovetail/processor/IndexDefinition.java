package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * An index of an entity.
 *
 * @param annotation where it was declared
 * @param name its name
 * @param partition the components of its partition key after the type
 * @param sort the components of its sort key
 */
record IndexDefinition(
    Annotated annotation, String name, List<Component> partition, List<Component> sort) {
  boolean has(String component) {
    return names(parts()).contains(component);
  }

  /** The components of both keys. */
  List<Component> parts() {
    List<Component> parts = new ArrayList<>(partition);
    parts.addAll(sort);
    return parts;
  }

  static List<String> names(List<Component> components) {
    List<String> names = new ArrayList<>();
    for (Component component : components) {
      names.add(component.name());
    }
    return names;
  }

  /** Whether a record declares a component, also one whose type is an error. */
  static boolean isDeclared(TypeElement record, String component) {
    return record.getRecordComponents().stream()
        .anyMatch(c -> c.getSimpleName().contentEquals(component));
  }
}
