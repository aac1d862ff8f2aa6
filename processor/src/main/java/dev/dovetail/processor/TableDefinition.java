package dev.dovetail.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A table interface, free of errors.
 *
 * @param element the interface
 * @param name the table's logical name
 * @param hasStream whether the table has a stream, and so typed changes
 * @param accessors its methods
 * @param entities the entities of all repositories, each once, in the order of the accessors
 */
record TableDefinition(
    TypeElement element,
    String name,
    boolean hasStream,
    List<Accessor> accessors,
    List<EntityDefinition> entities) {
  /**
   * A method that returns a repository.
   *
   * @param name the method's name
   * @param repository the repository
   */
  record Accessor(String name, RepositoryDefinition repository) {}

  static TableDefinition of(
      TypeElement element, String name, boolean hasStream, List<Accessor> accessors) {
    Map<TypeElement, EntityDefinition> entities = new LinkedHashMap<>();
    for (Accessor accessor : accessors) {
      for (EntityDefinition entity : accessor.repository().entities()) {
        entities.putIfAbsent(entity.element(), entity);
      }
    }
    return new TableDefinition(element, name, hasStream, accessors, List.copyOf(entities.values()));
  }

  String simpleName() {
    return element.getSimpleName().toString();
  }

  ClassName generated() {
    ClassName table = ClassName.get(element);
    return ClassName.get(table.packageName(), "DynamoDb" + String.join("", table.simpleNames()));
  }

  /** The interface of the changes that the table's stream tells. */
  ClassName changes() {
    ClassName table = ClassName.get(element);
    return ClassName.get(table.packageName(), String.join("", table.simpleNames()) + "Change");
  }

  /** The class of a repository, which is in that of the table. */
  ClassName generated(RepositoryDefinition repository) {
    return generated().nestedClass("DynamoDb" + repository.name());
  }

  /** Whether a repository has a method that returns a future. */
  boolean isAsync() {
    return accessors.stream().anyMatch(accessor -> accessor.repository().isAsync());
  }

  /** The attribute with the time at which items expire, if some do. */
  Optional<String> timeToLive() {
    return entities().stream()
        .flatMap(entity -> entity.timeToLive().stream())
        .map(Component::name)
        .findFirst();
  }
}
