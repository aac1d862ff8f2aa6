package dev.dovetail.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern ZONED = Pattern.compile("java\\.time\\.(Offset|Zoned)DateTime");

  private final Types types;
  private final Reporter reporter;
  private final CodecResolver codecs;
  private final EncodingResolver encodings;
  private final EnumConstants enums;
  private final Nullness nullness;
  private final Set<Element> settled = new HashSet<>();
  private final Deque<TypeElement> enclosing = new ArrayDeque<>();

  KindResolver(Types types, Nullness nullness, Reporter reporter) {
    this.types = types;
    this.nullness = nullness;
    this.reporter = reporter;
    this.codecs = new CodecResolver(types, reporter);
    this.encodings = new EncodingResolver(reporter);
    this.enums = new EnumConstants(reporter);
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
    if (kind == null && (Unresolved.in(type) || settled.contains(element))) {
      return Optional.empty();
    }
    if (kind == null || optional && kind.isCollection()) {
      Diagnostic problem =
          ZONED.matcher(type.toString()).find()
              ? Diagnostic.COMPONENT_ZONED
              : Diagnostic.COMPONENT_TYPE;
      reporter.error(element, problem, name, record.getSimpleName(), declared(type));
      return Optional.empty();
    }
    return encodings
        .resolve(record, element, kind)
        .filter(form -> checkNested(record, element, form))
        .map(
            form ->
                new Component(
                    element,
                    name,
                    type,
                    isTimeToLive(element, kind) ? new Kind.Single(Scalar.EPOCH_SECONDS) : kind,
                    presence(record, element, optional),
                    isTimeToLive(element, kind) ? null : form.encoding(),
                    form.maxBytes()));
  }

  /** A record within an item does not expire on its own. */
  private boolean isTimeToLive(RecordComponentElement element, Kind kind) {
    return enclosing.size() == 1
        && kind.equals(new Kind.Single(Scalar.INSTANT))
        && Annotated.has(element, Names.TIME_TO_LIVE);
  }

  /** A record within an item has no keys, unless it is an entity as well. */
  private boolean checkNested(
      TypeElement record, RecordComponentElement element, EncodingResolver.Form form) {
    if (form.maxBytes() == null || enclosing.size() == 1 || Annotated.has(record, Names.ENTITY)) {
      return true;
    }
    String name = element.getSimpleName().toString();
    reporter.error(element, Diagnostic.MAX_BYTES_NO_FACET, name, record.getSimpleName(), name);
    return false;
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
    Optional<Annotated> codec = codecs.named(origin, type);
    if (codec.isPresent()
        && (codecs.isFor(codec.get(), type) || !(collections && isCollection(type)))) {
      return converted(codec.get(), type, origin);
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
      return enumeration(element, origin);
    }
    if (element.getKind() == ElementKind.RECORD && element.getTypeParameters().isEmpty()) {
      return nested(element, origin);
    }
    return collections ? collection(type, origin) : null;
  }

  private static @Nullable Kind single(String className) {
    return Scalar.ofClass(className).map(Kind.Single::new).orElse(null);
  }

  private @Nullable Kind enumeration(TypeElement type, Element origin) {
    Optional<List<Kind.Enumeration.Constant>> constants = enums.of(type, origin);
    if (constants.isEmpty()) {
      settled.add(origin);
    }
    return constants
        .filter(all -> !all.isEmpty())
        .map(all -> new Kind.Enumeration(type, all))
        .orElse(null);
  }

  /** Returns null if an error was reported, or a type does not exist. */
  private @Nullable Kind converted(Annotated named, TypeMirror type, Element origin) {
    Optional<DeclaredType> codec = codecs.resolve(named, type, origin, enclosing.getLast());
    if (codec.isPresent()) {
      TypeElement element = CodecResolver.codec(named).orElseThrow();
      Kind stored = stored(codec.get().getTypeArguments().get(1), origin);
      if (stored != null) {
        return new Kind.Converted(codec.get().getTypeArguments().get(0), element, stored);
      }
      if (!settled.contains(origin)) {
        codecs.reportType(element, type, origin, codec);
      }
    }
    settled.add(origin);
    return null;
  }

  private @Nullable Kind stored(TypeMirror type, Element origin) {
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement element = (TypeElement) types.asElement(type);
    return element.getKind() == ElementKind.ENUM
        ? enumeration(element, origin)
        : single(element.getQualifiedName().toString());
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

  private boolean isCollection(TypeMirror type) {
    return isClass(type, "java.util.List")
        || isClass(type, "java.util.Set")
        || isClass(type, "java.util.Map");
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
