package dev.dovetail.processor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The private static methods and the codecs that a generated class needs, each once, in the order
 * of their first use.
 */
final class PrivateMethods {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

  private final Map<TypeElement, String> codecs = new LinkedHashMap<>();
  private final Set<String> inherited;

  PrivateMethods() {
    this(Set.of());
  }

  /**
   * Starts with none.
   *
   * @param inherited the names of methods that the class has from elsewhere
   */
  PrivateMethods(Set<String> inherited) {
    this.inherited = inherited;
  }

  /** Adds all of them to a class. */
  void addTo(TypeSpec.Builder type) {
    codecs.forEach((codec, name) -> type.addField(field(ClassName.get(codec), name)));
    methods.values().forEach(type::addMethod);
  }

  private static FieldSpec field(ClassName codec, String name) {
    return FieldSpec.builder(codec, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", codec)
        .build();
  }

  /** Returns the name of the field that holds a codec. */
  String codec(TypeElement codec) {
    String known = codecs.get(codec);
    if (known != null) {
      return known;
    }
    String name =
        codec
            .getSimpleName()
            .toString()
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toUpperCase(Locale.ROOT);
    String free = name;
    for (int i = 2; codecs.containsValue(free) || free.equals(SchemaWriter.INSTANCE); i++) {
      free = name + "_" + i;
    }
    codecs.put(codec, free);
    return free;
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
    for (int i = 2; names.containsValue(free) || inherited.contains(free); i++) {
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
