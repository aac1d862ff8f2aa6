package dev.dovetail.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * A repository interface, free of errors.
 *
 * @param element the interface
 * @param entity the entity that it holds
 * @param methods its methods with an operation
 */
record RepositoryDefinition(
    TypeElement element, EntityDefinition entity, List<RepositoryMethod> methods) {
  /** The entity that it holds, and those that it reads besides, each once. */
  List<EntityDefinition> entities() {
    Map<TypeElement, EntityDefinition> entities = new LinkedHashMap<>();
    entities.put(entity.element(), entity);
    for (RepositoryMethod method : methods) {
      if (method instanceof RepositoryMethod.Query query) {
        query.read().entities().forEach(e -> entities.putIfAbsent(e.element(), e));
      }
    }
    return List.copyOf(entities.values());
  }

  String name() {
    return String.join("", ClassName.get(element).simpleNames());
  }

  /** Whether a method returns a future. */
  boolean isAsync() {
    return methods.stream().anyMatch(method -> method.signature().async());
  }

  /** Whether a method takes a condition or changes, which are made of the entity's attributes. */
  boolean asksForAttributes() {
    for (RepositoryMethod method : methods) {
      for (Parameter parameter : method.signature().conditions().declared()) {
        String type = parameter.type().toString();
        if (type.startsWith(Names.CONDITION_NAME + "<")
            || type.startsWith(Names.CHANGES_NAME + "<")) {
          return true;
        }
      }
    }
    return false;
  }
}
