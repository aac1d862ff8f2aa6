package dev.dovetail.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out how the components of a record are stored, and reports those that can't be. */
final class KindResolver {
  private final Types types;
  private final Reporter reporter;
  private final Nullness nullness;
  private final Deque<TypeElement> enclosing = new ArrayDeque<>();

  KindResolver(Types types, Nullness nullness, Reporter reporter) {
    this.types = types;
    this.nullness = nullness;
    this.reporter = reporter;
  }

  /** Returns the components that can be stored; each other one is reported. */
  List<Component> components(TypeElement record) {
    List<Component> components = new ArrayList<>();
    if (enclosing.isEmpty()) {
      nullness.startRecord(record);
    }
    enclosing.push(record);
    for (RecordComponentElement element : record.getRecordComponents()) {
      component(record, element).ifPresent(components::add);
    }
    enclosing.pop();
    return components;
  }

  private Optional<Component> component(TypeElement record, RecordComponentElement element) {
    String name = element.getSimpleName().toString();
    TypeMirror type = element.asType();
    boolean optional = isClass(type, "java.util.Optional");
    Kind kind = kind(optional ? argument(type) : type, element, true);
    if (kind == null && Unresolved.in(type)) {
      return Optional.empty();
    }
    if (kind == null || optional && kind.isCollection()) {
      reporter.error(
          element, Diagnostic.COMPONENT_TYPE, name, record.getSimpleName(), declared(type));
      return Optional.empty();
    }
    return Optional.of(
        new Component(
            element, name, type, kind, presence(record, element, optional), kind.encoding(), null));
  }

  private Component.Presence presence(
      TypeElement record, RecordComponentElement element, boolean optional) {
    if (optional) {
      return Component.Presence.OPTIONAL;
    }
    return nullness.isNullable(record, element)
        ? Component.Presence.NULLABLE
        : Component.Presence.REQUIRED;
  }

  private @Nullable Kind kind(@Nullable TypeMirror type, Element origin, boolean collections) {
    if (type == null) {
      return null;
    }
    if (type instanceof PrimitiveType primitive) {
      return single(types.boxedClass(primitive).getQualifiedName().toString());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement element = (TypeElement) types.asElement(type);
    Kind single = single(element.getQualifiedName().toString());
    if (single != null) {
      return single;
    }
    if (element.getKind() == ElementKind.ENUM) {
      List<String> constants = constants(element);
      return constants.isEmpty() ? null : new Kind.Enumeration(element, constants);
    }
    if (element.getKind() == ElementKind.RECORD && element.getTypeParameters().isEmpty()) {
      return nested(element, origin);
    }
    return collections ? collection(type, origin) : null;
  }

  private static @Nullable Kind single(String className) {
    return Scalar.ofClass(className).map(Kind.Single::new).orElse(null);
  }

  private static List<String> constants(TypeElement enumeration) {
    List<String> names = new ArrayList<>();
    for (Element member : enumeration.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        names.add(member.getSimpleName().toString());
      }
    }
    return names;
  }

  private @Nullable Kind nested(TypeElement record, Element origin) {
    if (enclosing.contains(record)) {
      reporter.error(
          origin,
          Diagnostic.RECORD_RECURSIVE,
          origin.getSimpleName(),
          enclosing.element().getSimpleName(),
          record.getSimpleName());
      return new Kind.Nested(record, List.of());
    }
    return new Kind.Nested(record, components(record));
  }

  private @Nullable Kind collection(TypeMirror type, Element origin) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (arguments.isEmpty()) {
      return null;
    }
    TypeMirror last = arguments.get(arguments.size() - 1);
    Kind element =
        Nullness.isAnnotated(last.getAnnotationMirrors()) ? null : kind(last, origin, false);
    if (element == null) {
      return null;
    }
    if (isClass(type, "java.util.List")) {
      return new Kind.ListOf(last, element);
    }
    if (isClass(type, "java.util.Set")) {
      boolean storable = List.of("S", "N").contains(element.attributeType());
      return storable ? new Kind.SetOf(last, element) : null;
    }
    if (isClass(type, "java.util.Map") && isClass(arguments.get(0), "java.lang.String")) {
      return new Kind.MapOf(last, element);
    }
    return null;
  }

  private static @Nullable TypeMirror argument(TypeMirror type) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.isEmpty() ? null : arguments.get(0);
  }

  private boolean isClass(@Nullable TypeMirror type, String name) {
    return type != null
        && type.getKind() == TypeKind.DECLARED
        && ((TypeElement) types.asElement(type)).getQualifiedName().contentEquals(name);
  }

  /** A word for a type as the user would write it, without annotations. */
  static String written(TypeMirror type) {
    return unqualified(type.toString().replaceAll("@[\\w.]+ ?", ""));
  }

  /** The same with annotations. */
  private static String declared(TypeMirror type) {
    return unqualified(type.toString());
  }

  private static String unqualified(String type) {
    return type.replaceAll("\\b[a-z_][\\w]*\\.", "").trim();
  }

  static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
