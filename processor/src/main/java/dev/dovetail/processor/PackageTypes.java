package dev.dovetail.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Tells which types a package has: one called Record hides that of {@code java.lang}. */
final class PackageTypes {
  private final Elements elements;
  private final Map<String, Boolean> known = new HashMap<>();

  PackageTypes(Elements elements) {
    this.elements = elements;
  }

  /**
   * Whether a package has a type.
   *
   * @param near something of the module that has the package
   */
  boolean contains(String packageName, String simpleName, Element near) {
    String name = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    Boolean contained = known.get(name);
    if (contained == null) {
      ModuleElement module = elements.getModuleOf(near);
      contained =
          (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
              != null;
      known.put(name, contained);
    }
    return contained;
  }
}
