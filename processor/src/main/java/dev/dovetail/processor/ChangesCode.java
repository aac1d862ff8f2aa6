package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes the statement that lets the changes of a caller into an update, with what they must keep.
 */
final class ChangesCode {
  private ChangesCode() {}

  /**
   * The statement.
   *
   * @param changes the parameter
   * @param update the variable with the update
   */
  static CodeBlock of(Parameter changes, MethodContext context, String update) {
    EntityDefinition entity = context.entity();
    List<String> managed = new ArrayList<>();
    for (String name : entity.componentNames()) {
      if (WriteMethods.isManaged(entity.roleOf(name))) {
        managed.add(name);
      }
    }
    CodeBlock.Builder guard =
        CodeBlock.builder().add("$[new $T($L, $N)", Names.CHANGE_GUARD, context.schema(), update);
    keep(guard, "key", entity.keyComponents());
    keep(guard, "managed", managed);
    keep(guard, "unique", UniqueDefinition.guarding(entity));
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      guard.add("\n.composed($S, $L)", index.name(), names(index.components()));
    }
    keep(guard, "required", required(entity.components(), ""));
    return guard.add("\n.admit($S, $N);\n$]", changes.name(), changes.name()).build();
  }

  private static void keep(CodeBlock.Builder guard, String method, Collection<String> components) {
    if (!components.isEmpty()) {
      guard.add("\n.$N($L)", method, names(components));
    }
  }

  private static CodeBlock names(Collection<String> components) {
    return components.stream()
        .map(name -> CodeBlock.of("$S", name))
        .collect(CodeBlock.joining(",$W"));
  }

  /** The paths that are always there, those of records within included. */
  private static List<String> required(List<Component> components, String before) {
    List<String> paths = new ArrayList<>();
    for (Component component : components) {
      String path = before + component.name();
      if (component.isRequired() && !component.kind().isCollection()) {
        paths.add(path);
      }
      if (component.kind() instanceof Kind.Nested nested) {
        paths.addAll(required(nested.components(), path + "."));
      }
    }
    return paths;
  }
}
