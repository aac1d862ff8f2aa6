package dev.dovetail.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the codec of a type, and reports one that generated code can't use. */
final class CodecResolver {
  private final Types types;
  private final Reporter reporter;
  private final Visibility visibility;

  CodecResolver(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
    this.visibility = new Visibility(reporter);
  }

  /** The codec that is named on a component, or else on the declaration of a type. */
  Optional<Annotated> named(Element component, TypeMirror type) {
    Optional<Annotated> own = Annotated.find(component, Names.CODEC);
    return own.isPresent() || type.getKind() != TypeKind.DECLARED
        ? own
        : Annotated.find(types.asElement(type), Names.CODEC);
  }

  /** Whether a codec is for the values of a type. */
  boolean isFor(Annotated named, TypeMirror type) {
    DeclaredType codec = codec(named).flatMap(this::valueCodec).orElse(null);
    return codec != null && types.isSameType(codec.getTypeArguments().get(0), boxed(type));
  }

  /**
   * Returns the type and the stored type of a codec as it implements them, or nothing if an error
   * was reported or a type does not exist.
   *
   * @param component the component that needs the codec
   * @param entity the record whose package the code is written in
   */
  Optional<DeclaredType> resolve(
      Annotated named, TypeMirror type, Element component, TypeElement entity) {
    Optional<TypeElement> codec = codec(named);
    if (codec.isEmpty() || codec.get().asType().getKind() == TypeKind.ERROR) {
      return Optional.empty(); // Javac says so.
    }
    Optional<DeclaredType> implemented = valueCodec(codec.get());
    if (implemented.isPresent() && Unresolved.in(implemented.get())) {
      return Optional.empty();
    }
    if (implemented.isEmpty()
        || !types.isSameType(implemented.get().getTypeArguments().get(0), boxed(type))) {
      reportType(codec.get(), type, component, implemented);
      return Optional.empty();
    }
    return isUsable(codec.get(), component, entity) ? implemented : Optional.empty();
  }

  /** Reports that a codec is not one for a type, or not to a type that is stored as one value. */
  void reportType(
      TypeElement codec, TypeMirror type, Element component, Optional<DeclaredType> implemented) {
    reporter.error(
        component,
        Diagnostic.CODEC_TYPE,
        codec.getSimpleName(),
        component.getSimpleName(),
        implemented.map(KindResolver::written).orElse("no ValueCodec"),
        KindResolver.written(boxed(type)),
        codec.getSimpleName(),
        KindResolver.written(boxed(type)));
  }

  /**
   * Checks that code in the package of a type can make a codec.
   *
   * @param place where to report if not
   */
  boolean isUsable(TypeElement codec, Element place, TypeElement from) {
    if (!visibility.check(place, codec, from)) {
      return false;
    }
    String fault = fault(codec, Visibility.packageOf(from).equals(Visibility.packageOf(codec)));
    if (fault != null) {
      reporter.error(
          place,
          Diagnostic.CODEC_CONSTRUCTOR,
          codec.getSimpleName(),
          place.getSimpleName(),
          fault,
          codec.getSimpleName());
    }
    return fault == null;
  }

  /** What keeps generated code from making an object of a class, or null if nothing does. */
  static @Nullable String fault(TypeElement codec, boolean samePackage) {
    if (codec.getKind() == ElementKind.ENUM || codec.getModifiers().contains(Modifier.ABSTRACT)) {
      return codec.getKind() == ElementKind.ENUM ? "is an enum" : "is abstract";
    }
    if (!codec.getTypeParameters().isEmpty()) {
      return "has type parameters";
    }
    if (codec.getNestingKind() == NestingKind.MEMBER
        && !codec.getModifiers().contains(Modifier.STATIC)) {
      return "is an inner class that is not static";
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(codec.getEnclosedElements())) {
      boolean callable =
          constructor.getModifiers().contains(Modifier.PUBLIC)
              || samePackage && !constructor.getModifiers().contains(Modifier.PRIVATE);
      if (constructor.getParameters().isEmpty()
          && constructor.getThrownTypes().isEmpty()
          && callable) {
        return null;
      }
    }
    return "has no constructor without parameters and exceptions that is "
        + (samePackage ? "not private" : "public");
  }

  static Optional<TypeElement> codec(Annotated named) {
    return named.type("value") instanceof DeclaredType type
        ? Optional.of((TypeElement) type.asElement())
        : Optional.empty();
  }

  private Optional<DeclaredType> valueCodec(TypeElement codec) {
    return valueCodec(codec.asType());
  }

  private Optional<DeclaredType> valueCodec(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(Names.VALUE_CODEC)) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return arguments.isEmpty() ? Optional.empty() : Optional.of(declared);
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      Optional<DeclaredType> found = valueCodec(parent);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The type itself, or the box of a primitive one. */
  TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }
}
