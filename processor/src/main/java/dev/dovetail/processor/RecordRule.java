package dev.dovetail.processor;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** An entity is a record without type parameters. */
final class RecordRule {
  private RecordRule() {}

  static boolean check(TypeElement element, Annotated annotation, Reporter reporter) {
    String name = element.getSimpleName().toString();
    if (element.getKind() != ElementKind.RECORD) {
      reporter.error(annotation, "", Diagnostic.ENTITY_NOT_RECORD, name, name);
      return false;
    }
    if (!element.getTypeParameters().isEmpty()) {
      reporter.error(annotation, "", Diagnostic.ENTITY_GENERIC, name, name);
      return false;
    }
    return true;
  }
}
