package dev.dovetail.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
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
  String name() {
    return String.join("", ClassName.get(element).simpleNames());
  }
}
