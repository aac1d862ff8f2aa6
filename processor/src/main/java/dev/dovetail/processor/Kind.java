package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
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

  /** An enum, by the names of its constants. */
  record Enumeration(TypeElement type, List<String> constants) implements Kind {
    @Override
    public String attributeType() {
      return "S";
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

  /** How the value is written as a facet of a composed key, or null if it can't be one. */
  default @Nullable Encoding encoding() {
    if (this instanceof Enumeration enumeration) {
      return new Encoding.Codes(enumeration.constants());
    }
    return this instanceof Single single ? single.scalar().encoding() : null;
  }

  /** The type of the value as a key attribute of an index, or null if it can't be one. */
  default @Nullable ScalarType keyType() {
    if (this instanceof Single single) {
      return single.scalar().keyType();
    }
    return this instanceof Enumeration ? ScalarType.S : null;
  }

  /** Whether an absent attribute reads as an empty collection. */
  default boolean isCollection() {
    return this instanceof ListOf || this instanceof SetOf || this instanceof MapOf;
  }
}
