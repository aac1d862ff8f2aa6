package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A record with {@code @Aggregate}, free of errors.
 *
 * @param record the record
 * @param maxItems the most items of a partition
 * @param parts its components in order
 */
record AggregateDefinition(TypeElement record, int maxItems, List<Part> parts) {
  /**
   * A component.
   *
   * @param type its type
   * @param entity the entity whose items it takes
   * @param reader the method that picks them
   */
  record Part(TypeMirror type, EntityDefinition entity, String reader) {}
}
