package dev.dovetail.processor;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * The private static methods that a generated class needs, each once, in the order of their first
 * use.
 */
final class PrivateMethods {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

  List<MethodSpec> methods() {
    return new ArrayList<>(methods.values());
  }

  /**
   * Returns the name of a method, which is written first if there is none for this purpose yet.
   *
   * @param purpose tells methods apart that would have the same name
   * @param name the name that the method has if no other has it
   */
  String method(String purpose, String name, TypeName returned, Consumer<MethodSpec.Builder> body) {
    String known = names.get(purpose);
    if (known != null) {
      return known;
    }
    String free = name;
    for (int i = 2; names.containsValue(free); i++) {
      free = name + i;
    }
    names.put(purpose, free);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(free)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(returned);
    methods.put(
        free, method.build()); // Keeps the place before the methods that the body needs itself.
    body.accept(method);
    methods.put(free, method.build());
    return free;
  }

  static TypeName name(TypeMirror type) {
    return TypeName.get(type).withoutAnnotations();
  }
}
