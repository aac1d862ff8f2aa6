package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Writes the expressions that read components out of an {@code ItemReader} called {@code item}. */
final class ComponentReader {
  private final PrivateMethods methods;

  ComponentReader(PrivateMethods methods) {
    this.methods = methods;
  }

  /** A call of a record's constructor with every component read. */
  CodeBlock construct(TypeElement record, List<Component> components) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (int i = 0; i < components.size(); i++) {
      arguments.add(i == 0 ? "\n$L" : ",\n$L", component(components.get(i)));
    }
    return CodeBlock.of("new $T($L)", record, arguments.build());
  }

  private CodeBlock component(Component component) {
    String name = component.name();
    CodeBlock present = attribute(name, component.kind());
    if (component.isRequired() && !component.kind().isCollection()) {
      return present;
    }
    return switch (component.presence()) {
      case REQUIRED -> orElse(name, present, CodeBlock.of("$T.of()", empty(component.kind())));
      case NULLABLE -> orElse(name, present, CodeBlock.of("null"));
      case OPTIONAL ->
          orElse(
              name,
              CodeBlock.of("$T.of($L)", Optional.class, present),
              CodeBlock.of("$T.empty()", Optional.class));
    };
  }

  /** An expression of a component that is known to be there. */
  CodeBlock present(Component component) {
    return attribute(component.name(), component.kind());
  }

  private static CodeBlock orElse(String name, CodeBlock present, CodeBlock absent) {
    return CodeBlock.of("item.has($S) ? $L : $L", name, present, absent);
  }

  private static Class<?> empty(Kind kind) {
    if (kind instanceof Kind.ListOf) {
      return List.class;
    }
    return kind instanceof Kind.SetOf ? Set.class : Map.class;
  }

  private CodeBlock attribute(String name, Kind kind) {
    if (kind.scalar() == Scalar.EPOCH_SECONDS) {
      return CodeBlock.of("$T.read($S, item)", Names.EPOCH_SECONDS, name);
    }
    if (kind instanceof Kind.Single single) {
      return CodeBlock.of("item.$N($S)", single.scalar().reader(), name);
    }
    if (kind instanceof Kind.Converted converted) {
      return decoded(name, converted, attribute(name, converted.stored()));
    }
    if (kind instanceof Kind.Enumeration enumeration) {
      return constant(name, enumeration, CodeBlock.of("item.string($S)", name));
    }
    return value(name, kind, CodeBlock.of("item.attribute($S)", name));
  }

  private CodeBlock decoded(String name, Kind.Converted converted, CodeBlock stored) {
    return CodeBlock.of("item.decoded($S, $N, $L)", name, methods.codec(converted.codec()), stored);
  }

  private CodeBlock value(String name, Kind kind, CodeBlock attribute) {
    if (kind instanceof Kind.Single single) {
      return CodeBlock.of("item.$N($S, $L)", single.scalar().reader(), name, attribute);
    }
    if (kind instanceof Kind.Converted converted) {
      return decoded(name, converted, value(name, converted.stored(), attribute));
    }
    if (kind instanceof Kind.Enumeration enumeration) {
      return constant(name, enumeration, CodeBlock.of("item.string($S, $L)", name, attribute));
    }
    if (kind instanceof Kind.Nested nested) {
      return CodeBlock.of("$N(item.nested($S, $L))", nested(nested), name, attribute);
    }
    return CodeBlock.of("$N(item, $L)", collection(name, kind), attribute);
  }

  private CodeBlock constant(String name, Kind.Enumeration enumeration, CodeBlock code) {
    return CodeBlock.of("$N(item, $S, $L)", enumeration(enumeration), name, code);
  }

  private String enumeration(Kind.Enumeration enumeration) {
    TypeName type = PrivateMethods.name(enumeration.type().asType());
    return methods.method(
        "read " + type,
        "to" + enumeration.type().getSimpleName(),
        type,
        method -> {
          CodeBlock unknown =
              CodeBlock.of(
                  "item.unknownConstant(name, $S)", enumeration.type().getSimpleName().toString());
          method
              .addParameter(Names.ITEM_READER, "item")
              .addParameter(String.class, "name")
              .addParameter(String.class, "code")
              .addCode(EnumCode.decode(enumeration, CodeBlock.of("code"), unknown));
        });
  }

  private String nested(Kind.Nested nested) {
    TypeName type = PrivateMethods.name(nested.type().asType());
    return methods.method(
        "read " + type,
        "to" + nested.type().getSimpleName(),
        type,
        method ->
            method
                .addParameter(Names.ITEM_READER, "item")
                .addStatement("return $L", construct(nested.type(), nested.components())));
  }

  private String collection(String name, Kind kind) {
    if (kind instanceof Kind.MapOf map) {
      TypeName element = PrivateMethods.name(map.elementType());
      return methods.method(
          "read " + name + " map of " + element,
          "to" + capitalised(name),
          mapOf(element),
          m -> map(m, name, map, element));
    }
    if (kind instanceof Kind.SetOf set) {
      TypeName element = PrivateMethods.name(set.elementType());
      return methods.method(
          "read " + name + " set of " + element,
          "to" + capitalised(name),
          parameterized(Set.class, element),
          m -> set(m, name, set, element));
    }
    Kind.ListOf list = (Kind.ListOf) kind;
    TypeName element = PrivateMethods.name(list.elementType());
    return methods.method(
        "read " + name + " list of " + element,
        "to" + capitalised(name),
        parameterized(List.class, element),
        m -> list(m, name, list, element));
  }

  private void map(MethodSpec.Builder method, String name, Kind.MapOf map, TypeName element) {
    method
        .addParameter(Names.ITEM_READER, "item")
        .addParameter(Names.ATTRIBUTE_VALUE, "value")
        .addStatement(
            "$T<$T, $T> entries = new $T<>()",
            Map.class,
            String.class,
            element,
            LinkedHashMap.class)
        .beginControlFlow(
            "for ($T<$T, $T> entry : item.map($S, value).entrySet())",
            Map.Entry.class,
            String.class,
            Names.ATTRIBUTE_VALUE,
            name)
        .addStatement(
            "entries.put(entry.getKey(), $L)",
            value(name, map.element(), CodeBlock.of("entry.getValue()")))
        .endControlFlow()
        .addStatement("return $T.copyOf(entries)", Map.class);
  }

  private void set(MethodSpec.Builder method, String name, Kind.SetOf set, TypeName element) {
    boolean numbers = set.element().attributeType().equals("N");
    CodeBlock attribute =
        CodeBlock.of("$T.$N(text)", Names.ATTRIBUTE_VALUE, numbers ? "createN" : "createS");
    method
        .addParameter(Names.ITEM_READER, "item")
        .addParameter(Names.ATTRIBUTE_VALUE, "value")
        .addStatement("$T<$T> elements = new $T<>()", Set.class, element, LinkedHashSet.class)
        .beginControlFlow(
            "for ($T text : item.$N($S, value))",
            String.class,
            numbers ? "numbers" : "strings",
            name)
        .addStatement("elements.add($L)", value(name, set.element(), attribute))
        .endControlFlow()
        .addStatement("return $T.copyOf(elements)", Set.class);
  }

  private void list(MethodSpec.Builder method, String name, Kind.ListOf list, TypeName element) {
    method
        .addParameter(Names.ITEM_READER, "item")
        .addParameter(Names.ATTRIBUTE_VALUE, "value")
        .addStatement("$T<$T> elements = new $T<>()", List.class, element, ArrayList.class)
        .beginControlFlow("for ($T element : item.list($S, value))", Names.ATTRIBUTE_VALUE, name)
        .addStatement("elements.add($L)", value(name, list.element(), CodeBlock.of("element")))
        .endControlFlow()
        .addStatement("return $T.copyOf(elements)", List.class);
  }

  static TypeName parameterized(Class<?> raw, TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(raw), element.box());
  }

  static TypeName mapOf(TypeName element) {
    return ParameterizedTypeName.get(
        ClassName.get(Map.class), TypeName.get(String.class), element.box());
  }

  static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
