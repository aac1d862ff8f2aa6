package dev.dovetail.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the types that an interface has in it, its own and those of the interfaces it extends. */
final class MemberTypes {
  private MemberTypes() {}

  /** Adds their simple names. */
  static void addNames(TypeElement type, Set<String> names) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement) {
        names.add(member.getSimpleName().toString());
      }
    }
    for (TypeMirror extended : type.getInterfaces()) {
      addNames((TypeElement) ((DeclaredType) extended).asElement(), names);
    }
  }
}
