package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Writes the class with the attributes of an entity, of which conditions and changes are made. */
final class AttributesWriter {
  private static final String TYPES = "Types";
  private static final ClassName NUMBER = ClassName.get(Names.CORE, "NumberAttribute");
  private static final ClassName STRING = ClassName.get(Names.CORE, "StringAttribute");
  private static final ClassName ORDERED = ClassName.get(Names.CORE, "OrderedAttribute");
  private static final ClassName ANY = ClassName.get(Names.CORE, "Attribute");
  private static final ClassName SET = ClassName.get(Names.CORE, "SetAttribute");
  private static final ClassName LIST = ClassName.get(Names.CORE, "ListAttribute");
  private static final ClassName MAP = ClassName.get(Names.CORE, "MapAttribute");

  private final EntityDefinition entity;
  private final PrivateMethods methods = new PrivateMethods();
  private final ComponentWriter components = new ComponentWriter(methods);
  private final Map<String, FieldSpec> constants = new LinkedHashMap<>();
  private final Map<String, TypeSpec> types = new LinkedHashMap<>();

  AttributesWriter(EntityDefinition entity) {
    this.entity = entity;
  }

  JavaFile write() {
    addAll(entity.components(), List.of());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(entity.attributes())
            .addOriginatingElement(entity.element())
            .addJavadoc("Has the attributes of {@link $T} items.\n", entity.record())
            .addAnnotation(SourceFile.generated())
            .addModifiers(entity.visibility())
            .addModifiers(Modifier.FINAL)
            .addFields(constants.values())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (!types.isEmpty()) {
      TypeSpec.Builder holder =
          TypeSpec.classBuilder(TYPES)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addTypes(types.values());
      methods.addTo(holder);
      type.addType(holder.build());
    }
    return SourceFile.of(entity.attributes(), type);
  }

  /** Those of a record come before those of the records within it. */
  private void addAll(List<Component> all, List<String> parents) {
    for (Component component : all) {
      add(component, path(parents, component));
    }
    for (Component component : all) {
      if (component.kind() instanceof Kind.Nested nested) {
        addAll(nested.components(), path(parents, component));
      }
    }
  }

  private static List<String> path(List<String> parents, Component component) {
    List<String> path = new ArrayList<>(parents);
    path.add(component.name());
    return path;
  }

  private void add(Component component, List<String> path) {
    String name = constantName(path);
    Value value = value(component.kind(), component.presentType(), path);
    constants.put(
        name,
        FieldSpec.builder(value.type(), name)
            .addJavadoc("The attribute {@code $L}.\n", String.join(".", path))
            .addModifiers(entity.visibility())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .initializer(value.code())
            .build());
  }

  /** "ADDRESS_CITY", and with a number behind it if another component has this name. */
  private String constantName(List<String> path) {
    String name =
        String.join("_", path).replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    String free = name;
    for (int i = 2; constants.containsKey(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  /** An expression and its type. */
  private record Value(TypeName type, CodeBlock code) {}

  private Value value(Kind kind, TypeMirror type, List<String> path) {
    if (kind instanceof Kind.ListOf list) {
      return collection(LIST, value(list.element(), list.elementType(), path), list.elementType());
    } else if (kind instanceof Kind.MapOf map) {
      return collection(MAP, value(map.element(), map.elementType(), path), map.elementType());
    } else if (kind instanceof Kind.SetOf set) {
      return single(SET, set.element(), set.elementType(), path);
    }
    return single(classOf(kind), kind, type, path);
  }

  private Value collection(ClassName raw, Value element, TypeMirror elementType) {
    TypeName type =
        ParameterizedTypeName.get(raw, entity.record(), boxed(elementType), element.type());
    return new Value(type, CodeBlock.of("new $T($>$>\n$L$<$<)", type, element.code()));
  }

  private Value single(ClassName raw, Kind kind, TypeMirror valueType, List<String> path) {
    TypeName type =
        raw.equals(STRING)
            ? ParameterizedTypeName.get(raw, entity.record())
            : ParameterizedTypeName.get(raw, entity.record(), boxed(valueType));
    CodeBlock names =
        path.stream().map(n -> CodeBlock.of("$S", n)).collect(CodeBlock.joining(", "));
    return new Value(
        type,
        CodeBlock.of(
            "new $T($>$>\n$T.of($L),\n$L$<$<)",
            type,
            Names.DOCUMENT_PATH,
            names,
            attributeType(kind, boxed(valueType), path)));
  }

  private static TypeName boxed(TypeMirror type) {
    return PrivateMethods.name(type).box();
  }

  private static ClassName classOf(Kind kind) {
    if (kind.scalar() == null) {
      return ANY;
    }
    Scalar scalar = kind.scalar();
    if (kind instanceof Kind.Converted) {
      return scalar.keyType() == ScalarType.S || scalar.keyType() == ScalarType.N ? ORDERED : ANY;
    }
    return switch (scalar) {
      case STRING -> STRING;
      case BOOLEAN, DURATION -> ANY;
      case LONG, INT, SHORT, BYTE, DOUBLE, FLOAT, DECIMAL, BIG_INTEGER -> NUMBER;
      case UUID, INSTANT, EPOCH_SECONDS, LOCAL_DATE, YEAR_MONTH, BYTES -> ORDERED;
    };
  }

  /** An expression of how values are stored; what is particular to the entity is a class. */
  private CodeBlock attributeType(Kind kind, TypeName valueType, List<String> path) {
    if (kind.scalar() == Scalar.EPOCH_SECONDS) {
      return CodeBlock.of("$T.epochSeconds()", Names.ATTRIBUTE_TYPES);
    }
    boolean plain =
        kind instanceof Kind.Single
            || kind instanceof Kind.Enumeration enumeration && !enumeration.isCoded();
    if (plain) {
      return CodeBlock.of("$T.<$T>plain()", Names.ATTRIBUTE_TYPES, valueType);
    }
    StringBuilder stem = new StringBuilder();
    for (String name : path) {
      stem.append(ComponentReader.capitalised(name));
    }
    String free = stem + "Type";
    for (int i = 2; types.containsKey(free); i++) {
      free = stem + "Type" + i;
    }
    String component = path.get(path.size() - 1);
    types.put(
        free,
        TypeSpec.classBuilder(free)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(Names.ATTRIBUTE_TYPE, valueType))
            .addMethod(
                MethodSpec.methodBuilder("stored")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(Names.ATTRIBUTE_VALUE)
                    .addParameter(String.class, "name")
                    .addParameter(valueType, "value")
                    .addStatement(
                        "return $L", components.value(component, kind, CodeBlock.of("value")))
                    .build())
            .build());
    return CodeBlock.of("new $L.$L()", TYPES, free);
  }
}
