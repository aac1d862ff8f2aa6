package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A record with {@code @Projection}, free of errors.
 *
 * @param element the record
 * @param entity the entity
 * @param components the components of the entity that the record has, in the order of the record
 */
record ProjectionDefinition(
    TypeElement element, EntityDefinition entity, List<Component> components) {
  /** The class that reads it. */
  ClassName reader() {
    ClassName record = ClassName.get(element);
    return ClassName.get(
        record.packageName(), String.join("", record.simpleNames()) + "Projection");
  }
}
