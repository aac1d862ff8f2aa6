package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** No component has the name of an attribute that the library adds. */
final class ReservedNames {
  private ReservedNames() {}

  static boolean check(TypeElement record, List<Component> components, Reporter reporter) {
    boolean legal = true;
    for (Component component : components) {
      String name = component.name();
      if (name.startsWith("_") || name.equals(Names.PK) || name.equals(Names.SK)) {
        reporter.error(
            component.element(), Diagnostic.COMPONENT_NAME_RESERVED, name, record.getSimpleName());
        legal = false;
      }
    }
    return legal;
  }
}
