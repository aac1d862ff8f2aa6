package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A component whose value no two items of an entity share, free of errors.
 *
 * @param component the component
 * @param scope the components within whose values it is unique, in order
 */
record UniqueDefinition(Component component, List<Component> scope) {
  /** The components that decide what is unique: those of the scope, then the component itself. */
  List<Component> parts() {
    List<Component> parts = new ArrayList<>(scope);
    parts.add(component);
    return parts;
  }

  boolean has(String name) {
    return parts().stream().anyMatch(part -> part.name().equals(name));
  }
}
