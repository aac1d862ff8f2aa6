package dev.dovetail.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether generated code names something that is deprecated. Javac would warn of it there,
 * where nobody can do anything about it.
 */
final class Deprecations {
  private static final Set<ElementKind> ENTERED =
      Set.of(ElementKind.RECORD, ElementKind.ENUM, ElementKind.INTERFACE);

  private final Set<Element> seen = new HashSet<>();

  private Deprecations() {}

  /** Whether one of the types, or what their components and methods are made of, is deprecated. */
  static boolean in(Collection<? extends Element> types) {
    Deprecations deprecations = new Deprecations();
    return types.stream().anyMatch(deprecations::isIn);
  }

  private boolean isIn(Element element) {
    if (!seen.add(element)) {
      return false;
    }
    for (Element around = element; around != null; around = around.getEnclosingElement()) {
      if (Annotated.has(around, "java.lang.Deprecated")) {
        return true;
      }
    }
    if (element instanceof TypeElement type) {
      return isInType(type);
    } else if (element instanceof ExecutableElement method) {
      return isIn(method.getReturnType())
          || method.getParameters().stream().anyMatch(parameter -> isIn(parameter.asType()));
    }
    return element instanceof VariableElement field && isIn(field.asType());
  }

  private boolean isInType(TypeElement type) {
    boolean codec =
        Annotated.find(type, Names.CODEC)
            .flatMap(CodecResolver::codec)
            .filter(this::isIn)
            .isPresent();
    boolean entered =
        ENTERED.contains(type.getKind()) && !Visibility.packageOf(type).startsWith("java.");
    return codec
        || entered
            && (type.getInterfaces().stream().anyMatch(this::isIn)
                || type.getEnclosedElements().stream().anyMatch(this::isInMember));
  }

  private boolean isInMember(Element member) {
    return Annotated.find(member, Names.CODEC)
            .flatMap(CodecResolver::codec)
            .filter(this::isIn)
            .isPresent()
        || !(member instanceof TypeElement) && isIn(member);
  }

  private boolean isIn(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    return isIn(declared.asElement()) || arguments.stream().anyMatch(this::isIn);
  }
}
