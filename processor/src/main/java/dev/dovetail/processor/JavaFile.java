package dev.dovetail.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * A generated source file.
 *
 * @param packageName the package, empty if it has no name
 * @param typeSpec the type in it
 */
record JavaFile(String packageName, TypeSpec typeSpec) {
  /** The name of the type, with the package. */
  String name() {
    return packageName.isEmpty() ? typeSpec.name() : packageName + "." + typeSpec.name();
  }

  void writeTo(Filer filer, PackageTypes packageTypes) throws IOException {
    List<Element> origins = typeSpec.originatingElements();
    String text = text(name -> packageTypes.contains(packageName, name, origins.get(0)));
    Element[] all = origins.toArray(new Element[0]);
    try (Writer writer = filer.createSourceFile(name(), all).openWriter()) {
      writer.write(text);
    }
  }

  /**
   * The whole file.
   *
   * @param ofPackage whether a type of the package has a simple name, which hides that of {@code
   *     java.lang}
   */
  String text(Predicate<String> ofPackage) {
    CodeBlock.Builder code = CodeBlock.builder();
    typeSpec.addTo(code);
    CodeBlock type = code.build();
    Map<String, ClassName> imports = Imports.of(packageName, type);
    CodeBlock.Builder file = CodeBlock.builder();
    if (!packageName.isEmpty()) {
      file.text("package ").text(packageName).text(";\n\n");
    }
    boolean any = false;
    for (ClassName imported : new TreeSet<>(imports.values())) {
      if (!imported.packageName().equals("java.lang") || ofPackage.test(imported.simpleName())) {
        file.text("import ").text(imported.canonicalName()).text(";\n");
        any = true;
      }
    }
    file.text(any ? "\n" : "").add(type);
    return new SourcePrinter(new ScopedNames(packageName, imports)).print(file.build());
  }
}
