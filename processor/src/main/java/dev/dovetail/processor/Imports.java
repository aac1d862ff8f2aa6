package dev.dovetail.processor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the types that a file imports: those of other packages that its code names, the first of
 * each simple name, unless that is the name of a type of the file's own package.
 */
final class Imports {
  private final ScopedNames scope;
  private final Map<String, ClassName> found = new LinkedHashMap<>();
  private final Set<String> ofPackage = new HashSet<>();

  private Imports(String packageName) {
    scope = new ScopedNames(packageName, Map.of());
  }

  /** Returns the types to import by their simple names. */
  static Map<String, ClassName> of(String packageName, CodeBlock code) {
    Imports imports = new Imports(packageName);
    for (CodePart part : code.parts()) {
      imports.add(part);
    }
    imports.found.keySet().removeAll(imports.ofPackage);
    return imports.found;
  }

  private void add(CodePart part) {
    if (part instanceof ClassName type) {
      add(type);
    } else if (part instanceof NullableName name) {
      add(name.type());
      add(name.annotation());
    } else if (part instanceof CodePart.Body body) {
      scope.enter(body);
    } else if (part instanceof CodePart.Variables variables) {
      scope.declare(variables);
    } else if (part == CodePart.Mark.BODY_END) {
      scope.leave();
    } else if (part == CodePart.Mark.VARIABLES_END) {
      scope.forgetVariables();
    }
  }

  private void add(ClassName type) {
    if (scope.known(type) != null) {
      return;
    }
    ClassName outermost = type.topLevel();
    if (scope.isOfPackage(type)) {
      ofPackage.add(outermost.simpleName());
    } else if (!type.packageName().isEmpty()) {
      found.putIfAbsent(outermost.simpleName(), outermost);
    }
  }
}
