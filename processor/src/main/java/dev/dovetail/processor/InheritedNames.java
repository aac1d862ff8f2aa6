package dev.dovetail.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The names that a class inherits from an interface.
 *
 * @param types those of types, which hide what is imported under such a name, and of constants,
 *     which obscure it
 * @param methods those of methods, which no static method of the class may override
 * @param accessors those of methods without parameters
 */
record InheritedNames(Set<String> types, Set<String> methods, Set<String> accessors) {
  /** The names that an interface and its super-interfaces have. */
  static InheritedNames of(TypeMirror type) {
    InheritedNames names = new InheritedNames(new HashSet<>(), new HashSet<>(), new HashSet<>());
    names.collect((TypeElement) ((DeclaredType) type).asElement());
    return names;
  }

  private void collect(TypeElement declared) {
    for (Element member : declared.getEnclosedElements()) {
      String name = member.getSimpleName().toString();
      if (!(member instanceof ExecutableElement method)) {
        types.add(name);
      } else if (!method.getModifiers().contains(Modifier.STATIC)) {
        methods.add(name);
        if (method.getParameters().isEmpty()) {
          accessors.add(name);
        }
      }
    }
    for (TypeMirror parent : declared.getInterfaces()) {
      collect((TypeElement) ((DeclaredType) parent).asElement());
    }
  }
}
