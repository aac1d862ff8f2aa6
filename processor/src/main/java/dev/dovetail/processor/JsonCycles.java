package dev.dovetail.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Refuses records that hold themselves: the generated classes need each other's constants. */
final class JsonCycles {
  private final Reporter reporter;

  JsonCycles(Reporter reporter) {
    this.reporter = reporter;
  }

  boolean check(TypeElement record, List<JsonMember> members) {
    boolean sound = true;
    for (JsonMember member : members) {
      TypeElement nested = member.kind().nested();
      if (nested != null && leadsTo(nested, record, new HashSet<>())) {
        reporter.error(
            member.element(),
            Diagnostic.JSON_RECURSIVE,
            member.component(),
            record.getSimpleName(),
            record.getSimpleName());
        sound = false;
      }
    }
    return sound;
  }

  private static boolean leadsTo(TypeElement from, TypeElement to, Set<Element> seen) {
    if (from.equals(to)) {
      return true;
    }
    if (!seen.add(from)) {
      return false;
    }
    for (RecordComponentElement component : from.getRecordComponents()) {
      if (leadsTo(component.asType(), to, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsTo(TypeMirror type, TypeElement to, Set<Element> seen) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (leadsTo(argument, to, seen)) {
        return true;
      }
    }
    return Annotated.has(declared.asElement(), JsonForm.BODY.qualifiedAnnotation())
        && leadsTo((TypeElement) declared.asElement(), to, seen);
  }
}
