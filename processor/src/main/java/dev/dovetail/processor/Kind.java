package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How a Java type is stored. */
sealed interface Kind {
  /** DynamoDB's descriptor of the attribute. */
  String attributeType();

  /** One value. */
  record Single(Scalar scalar) implements Kind {
    @Override
    public String attributeType() {
      return scalar.attributeType();
    }
  }

  /** An enum, by the codes of its constants. */
  record Enumeration(TypeElement type, List<Constant> constants) implements Kind {
    /**
     * A constant.
     *
     * @param name its name
     * @param code what is stored: the name, if there is no other code
     */
    record Constant(String name, String code) {}

    /** Whether a code is not the name of its constant. */
    boolean isCoded() {
      return constants.stream().anyMatch(constant -> !constant.code().equals(constant.name()));
    }

    List<String> codes() {
      return constants.stream().map(Constant::code).toList();
    }

    @Override
    public String attributeType() {
      return "S";
    }
  }

  /**
   * A type that a codec turns into one that is stored as one value.
   *
   * @param type the type in the record, no primitive one
   * @param codec the codec
   * @param stored how the codec's values are stored: as a single value or an enum
   */
  record Converted(TypeMirror type, TypeElement codec, Kind stored) implements Kind {
    @Override
    public String attributeType() {
      return stored.attributeType();
    }
  }

  /** A list of values that are no collections. */
  record ListOf(TypeMirror elementType, Kind element) implements Kind {
    @Override
    public String attributeType() {
      return "L";
    }
  }

  /** A set of strings or numbers. */
  record SetOf(TypeMirror elementType, Kind element) implements Kind {
    @Override
    public String attributeType() {
      return element.attributeType() + "S";
    }
  }

  /** A map from strings to values that are no collections. */
  record MapOf(TypeMirror elementType, Kind element) implements Kind {
    @Override
    public String attributeType() {
      return "M";
    }
  }

  /** A record within an item. */
  record Nested(TypeElement type, List<Component> components) implements Kind {
    @Override
    public String attributeType() {
      return "M";
    }
  }

  /**
   * The user's type that values or elements are of, or null if it is one of Java's or the SDK's.
   */
  default @Nullable TypeElement ownType() {
    if (this instanceof Enumeration enumeration) {
      return enumeration.type();
    } else if (this instanceof Nested nested) {
      return nested.type();
    } else if (this instanceof Converted converted) {
      return converted.type() instanceof DeclaredType type ? (TypeElement) type.asElement() : null;
    } else if (this instanceof ListOf list) {
      return list.element().ownType();
    } else if (this instanceof SetOf set) {
      return set.element().ownType();
    }
    return this instanceof MapOf map ? map.element().ownType() : null;
  }

  /** The record that values or elements are of, if they are records. */
  default Optional<Nested> nested() {
    if (this instanceof Nested nested) {
      return Optional.of(nested);
    } else if (this instanceof ListOf list) {
      return list.element().nested();
    }
    return this instanceof MapOf map ? map.element().nested() : Optional.empty();
  }

  /** How what is stored of the value is stored: that of the codec's values, if there is one. */
  default Kind stored() {
    return this instanceof Converted converted ? converted.stored() : this;
  }

  /** The type of what is stored, or null if it is an enum, a record or a collection. */
  default @Nullable Scalar scalar() {
    return stored() instanceof Single single ? single.scalar() : null;
  }

  /**
   * How the value is written as a facet of a composed key if no annotation says otherwise, or null
   * if it can't be one.
   */
  default @Nullable Encoding encoding() {
    if (stored() instanceof Enumeration enumeration) {
      return new Encoding.Codes(enumeration.codes());
    }
    Scalar scalar = scalar();
    return scalar == null ? null : scalar.encoding();
  }

  /** The type of the value as a key attribute of an index, or null if it can't be one. */
  default @Nullable ScalarType keyType() {
    Scalar scalar = scalar();
    if (scalar != null) {
      return scalar.keyType();
    }
    return stored() instanceof Enumeration ? ScalarType.S : null;
  }

  /** Whether an absent attribute reads as an empty collection. */
  default boolean isCollection() {
    return this instanceof ListOf || this instanceof SetOf || this instanceof MapOf;
  }
}
