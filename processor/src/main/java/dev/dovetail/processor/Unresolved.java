package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds types that do not exist, or not yet: another processor may write them. Javac reports those
 * that are missing at the end, so nothing else has to.
 */
final class Unresolved {
  private Unresolved() {}

  static boolean in(List<? extends TypeMirror> types) {
    return types.stream().anyMatch(Unresolved::in);
  }

  static boolean in(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    } else if (type instanceof ArrayType array) {
      return in(array.getComponentType());
    }
    return type instanceof DeclaredType declared && in(declared.getTypeArguments());
  }
}
