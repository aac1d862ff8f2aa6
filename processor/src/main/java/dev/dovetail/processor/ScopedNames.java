package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What simple names mean at a place in a file: types around the place, and imports. */
final class ScopedNames {
  /** What a name means that is no type which generated code names. */
  private static final ClassName OTHER = ClassName.get("", "");

  private final String packageName;
  private final Map<String, ClassName> imports;
  private final List<CodePart.Body> bodies = new ArrayList<>();
  private final List<Set<String>> variables = new ArrayList<>();

  ScopedNames(String packageName, Map<String, ClassName> imports) {
    this.packageName = packageName;
    this.imports = imports;
  }

  void enter(CodePart.Body body) {
    bodies.add(body);
  }

  void leave() {
    bodies.remove(bodies.size() - 1);
  }

  void declare(CodePart.Variables declared) {
    variables.add(declared.names());
  }

  void forgetVariables() {
    variables.remove(variables.size() - 1);
  }

  boolean isOfPackage(ClassName type) {
    return type.packageName().equals(packageName);
  }

  /** The shortest name that means a type, or null if its simple names mean nothing yet. */
  @Nullable String known(ClassName type) {
    List<String> names = type.simpleNames();
    for (int i = names.size() - 1; i >= 0; i--) {
      ClassName meant = meaning(names.get(i));
      if (meant != null
          && meant.packageName().equals(type.packageName())
          && meant.simpleNames().equals(names.subList(0, i + 1))) {
        return String.join(".", names.subList(i, names.size()));
      }
      if (meant != null && i == 0) {
        return type.canonicalName();
      }
    }
    return null;
  }

  /** A name for a type at this place. */
  String name(ClassName type) {
    String known = known(type);
    if (known != null) {
      return known;
    }
    return isOfPackage(type) ? String.join(".", type.simpleNames()) : type.canonicalName();
  }

  private @Nullable ClassName meaning(String name) {
    for (Set<String> declared : variables) {
      if (declared.contains(name)) {
        return OTHER;
      }
    }
    for (int i = bodies.size() - 1; i >= 0; i--) {
      if (bodies.get(i).nested().contains(name)) {
        List<String> names = new ArrayList<>();
        for (CodePart.Body body : bodies.subList(0, i + 1)) {
          names.add(body.type());
        }
        names.add(name);
        return new ClassName(packageName, names);
      }
      if (bodies.get(i).inherited().contains(name)) {
        return OTHER;
      }
    }
    return !bodies.isEmpty() && bodies.get(0).type().equals(name)
        ? ClassName.get(packageName, name)
        : imports.get(name);
  }
}
