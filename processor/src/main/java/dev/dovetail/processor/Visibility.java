package dev.dovetail.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Tells whether generated code can name a type, before javac says so in code that nobody wrote. */
final class Visibility {
  private final Reporter reporter;

  Visibility(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Checks that code in the package of a type can name another type.
   *
   * @param place where to report if not
   */
  boolean check(Element place, TypeElement type, TypeElement from) {
    String target = packageOf(from);
    Modifier hiding = hiding(type, packageOf(type).equals(target));
    if (hiding == null) {
      return true;
    }
    reporter.error(
        place,
        Diagnostic.TYPE_NOT_VISIBLE,
        KindResolver.written(type.asType()),
        target,
        from.getSimpleName(),
        hiding == Modifier.PRIVATE ? "not private" : "public");
    return false;
  }

  /** The modifier to remove, or to add: null if the type is visible. */
  private static @Nullable Modifier hiding(TypeElement type, boolean samePackage) {
    Element element = type;
    while (!(element instanceof PackageElement) && element != null) {
      if (!samePackage && !element.getModifiers().contains(Modifier.PUBLIC)) {
        return Modifier.PUBLIC;
      }
      if (element.getModifiers().contains(Modifier.PRIVATE)) {
        return Modifier.PRIVATE;
      }
      element = element.getEnclosingElement();
    }
    return null;
  }

  static String packageOf(TypeElement type) {
    Element element = type;
    while (!(element instanceof PackageElement) && element != null) {
      element = element.getEnclosingElement();
    }
    return element instanceof PackageElement found ? found.getQualifiedName().toString() : "";
  }
}
