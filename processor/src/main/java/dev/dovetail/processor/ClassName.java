package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The name of a class or interface.
 *
 * @param packageName the package, empty if it has no name
 * @param simpleNames its simple name, behind those of the types around it
 */
record ClassName(String packageName, List<String> simpleNames)
    implements TypeName, CodePart, Comparable<ClassName> {
  static final ClassName OBJECT = get(Object.class);

  static ClassName get(String packageName, String simpleName) {
    return new ClassName(packageName, List.of(simpleName));
  }

  static ClassName get(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null
        ? get(type.getPackageName(), type.getSimpleName())
        : get(around).nestedClass(type.getSimpleName());
  }

  static ClassName get(TypeElement type) {
    Element around = type.getEnclosingElement();
    String name = type.getSimpleName().toString();
    return around instanceof TypeElement outer
        ? get(outer).nestedClass(name)
        : get(Visibility.packageOf(type), name);
  }

  ClassName nestedClass(String name) {
    List<String> names = new ArrayList<>(simpleNames);
    names.add(name);
    return new ClassName(packageName, List.copyOf(names));
  }

  String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** The type around all others. */
  ClassName topLevel() {
    return simpleNames.size() == 1 ? this : get(packageName, simpleNames.get(0));
  }

  /** The whole name, as an import has it. */
  String canonicalName() {
    String name = String.join(".", simpleNames);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  @Override
  public void addTo(List<CodePart> parts) {
    parts.add(this);
  }

  @Override
  public int compareTo(ClassName other) {
    return canonicalName().compareTo(other.canonicalName());
  }

  @Override
  public String toString() {
    return canonicalName();
  }
}
