package dev.dovetail.processor;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** A type as code names it. */
sealed interface TypeName
    permits ClassName,
        ParameterizedTypeName,
        TypeName.Plain,
        TypeName.Array,
        TypeName.Wildcard,
        TypeName.Nullable {
  /** Adds the parts of the name. */
  void addTo(List<CodePart> parts);

  static TypeName get(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED, ERROR -> declared((DeclaredType) type);
      case ARRAY -> new Array(get(((ArrayType) type).getComponentType()));
      case TYPEVAR -> new Plain(((TypeVariable) type).asElement().getSimpleName().toString());
      case WILDCARD -> wildcard((WildcardType) type);
      default -> new Plain(type.getKind().name().toLowerCase(Locale.ROOT));
    };
  }

  static TypeName get(Type type) {
    Class<?> named = (Class<?>) type;
    return named.isPrimitive() ? new Plain(named.getName()) : ClassName.get(named);
  }

  /** The name of what is given as a part of code. */
  static TypeName of(Object type) {
    if (type instanceof TypeName name) {
      return name;
    } else if (type instanceof TypeMirror mirror) {
      return get(mirror);
    } else if (type instanceof Element element) {
      return get(element.asType());
    }
    return get((Type) type);
  }

  private static TypeName declared(DeclaredType type) {
    ClassName raw = ClassName.get((TypeElement) type.asElement());
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty()) {
      return raw;
    }
    List<TypeName> names = new ArrayList<>();
    for (TypeMirror argument : arguments) {
      names.add(get(argument));
    }
    return new ParameterizedTypeName(raw, names);
  }

  private static TypeName wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return new Wildcard(" extends ", get(type.getExtendsBound()));
    } else if (type.getSuperBound() != null) {
      return new Wildcard(" super ", get(type.getSuperBound()));
    }
    return new Wildcard(" extends ", ClassName.OBJECT);
  }

  /** Whether the type is primitive. */
  default boolean isPrimitive() {
    return this instanceof Plain plain && Plain.BOXES.containsKey(plain.name());
  }

  /** The class for a primitive type, and other types as they are. */
  default TypeName box() {
    return this instanceof Plain plain ? Plain.BOXES.getOrDefault(plain.name(), this) : this;
  }

  /** The type with an annotation on its uses. */
  default TypeName annotated(ClassName annotation) {
    return new Nullable(annotation, this);
  }

  /** The type without an annotation of its own. */
  default TypeName withoutAnnotations() {
    return this instanceof Nullable nullable ? nullable.type() : this;
  }

  /** A primitive type, void or a type variable. */
  record Plain(String name) implements TypeName {
    private static final java.util.Map<String, TypeName> BOXES =
        java.util.Map.of(
            "boolean", ClassName.get(Boolean.class),
            "byte", ClassName.get(Byte.class),
            "short", ClassName.get(Short.class),
            "int", ClassName.get(Integer.class),
            "long", ClassName.get(Long.class),
            "char", ClassName.get(Character.class),
            "float", ClassName.get(Float.class),
            "double", ClassName.get(Double.class));

    @Override
    public void addTo(List<CodePart> parts) {
      parts.add(new CodePart.Text(name));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** An array. */
  record Array(TypeName component) implements TypeName {
    @Override
    public void addTo(List<CodePart> parts) {
      component.addTo(parts);
      parts.add(new CodePart.Text("[]"));
    }

    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /**
   * A wildcard.
   *
   * @param keyword what is in front of the bound
   * @param bound the bound, {@code Object} if there is none
   */
  record Wildcard(String keyword, TypeName bound) implements TypeName {
    @Override
    public void addTo(List<CodePart> parts) {
      parts.add(new CodePart.Text("?"));
      if (!bound.equals(ClassName.OBJECT)) {
        parts.add(new CodePart.Text(keyword));
        bound.addTo(parts);
      }
    }

    @Override
    public String toString() {
      return bound.equals(ClassName.OBJECT) ? "?" : "?" + keyword + bound;
    }
  }

  /** A type whose values may be null. */
  record Nullable(ClassName annotation, TypeName type) implements TypeName {
    @Override
    public void addTo(List<CodePart> parts) {
      if (type instanceof ClassName name) {
        parts.add(new NullableName(annotation, name));
      } else if (type instanceof ParameterizedTypeName parameterized) {
        parts.add(new NullableName(annotation, parameterized.raw()));
        parameterized.addArguments(parts);
      } else if (type instanceof Array array) {
        array.component().addTo(parts);
        add(parts, " @", " []");
      } else {
        add(parts, "@", " ");
        type.addTo(parts);
      }
    }

    private void add(List<CodePart> parts, String before, String after) {
      parts.add(new CodePart.Text(before));
      parts.add(annotation);
      parts.add(new CodePart.Text(after));
    }
  }
}
