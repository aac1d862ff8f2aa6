package dev.dovetail.processor;

import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A component of a stored record.
 *
 * @param element the component in the source
 * @param name its name, and the attribute's
 * @param type its type as written
 * @param kind how a present value is stored
 * @param presence whether there is always one
 * @param encoding how it is written as a facet of a composed key, or null if it can't be one
 * @param maxBytes the most bytes that its facet takes as declared, or null if there is no bound
 */
record Component(
    RecordComponentElement element,
    String name,
    TypeMirror type,
    Kind kind,
    Presence presence,
    @Nullable Encoding encoding,
    @Nullable Integer maxBytes) {
  /** Whether a component has a value in every item. */
  enum Presence {
    /** There always is one. */
    REQUIRED,
    /** There may be none, which is null. */
    NULLABLE,
    /** There may be none, which is an empty Optional. */
    OPTIONAL
  }

  /** The type of a value that is there: what an Optional holds. */
  TypeMirror presentType() {
    return presence == Presence.OPTIONAL ? ((DeclaredType) type).getTypeArguments().get(0) : type;
  }

  /** The same component where a value is known to be there. */
  Component present() {
    return new Component(element, name, type, kind, Presence.REQUIRED, encoding, maxBytes);
  }

  /** The same component where a value of a type is given that is there. */
  Component present(TypeMirror given) {
    return new Component(element, name, given, kind, Presence.REQUIRED, encoding, maxBytes);
  }

  boolean isRequired() {
    return presence == Presence.REQUIRED;
  }
}
