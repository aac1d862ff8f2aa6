package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the methods that a class which implements an interface has to have. */
final class AbstractMethods {
  private final Types types;

  AbstractMethods(Types types) {
    this.types = types;
  }

  /** The interface's own methods, then those of its super-interfaces that none overrides. */
  List<ExecutableElement> of(TypeElement declared) {
    List<ExecutableElement> methods = new ArrayList<>();
    collect(declared, declared, methods);
    methods.removeIf(AbstractMethods::hasBody);
    return methods;
  }

  private void collect(TypeElement type, TypeElement root, List<ExecutableElement> methods) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      int other = indexOfSame(method, root, methods);
      if (other < 0) {
        methods.add(method);
      } else if (isBelow(type, methods.get(other))) {
        methods.set(other, method);
      }
    }
    for (TypeMirror parent : type.getInterfaces()) {
      collect((TypeElement) types.asElement(parent), root, methods);
    }
  }

  private int indexOfSame(
      ExecutableElement method, TypeElement root, List<ExecutableElement> methods) {
    for (int i = 0; i < methods.size(); i++) {
      if (methods.get(i).getSimpleName().equals(method.getSimpleName())
          && types.isSubsignature(member(root, methods.get(i)), member(root, method))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBelow(TypeElement type, ExecutableElement method) {
    Element other = method.getEnclosingElement();
    return other != null
        && types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType()));
  }

  private ExecutableType member(TypeElement root, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf((DeclaredType) root.asType(), method);
  }

  private static boolean hasBody(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT);
  }
}
