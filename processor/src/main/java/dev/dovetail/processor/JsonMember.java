package dev.dovetail.processor;

import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record that is read or written as a member of an object, or as a parameter.
 *
 * @param element the component
 * @param name the name of the member
 * @param kind what its value is
 * @param presence what it is when there is no value
 * @param absent the value that an absent one has, of {@code @Default}
 */
record JsonMember(
    RecordComponentElement element,
    String name,
    JsonKind kind,
    Presence presence,
    @Nullable JsonDefault absent) {
  /** What may be instead of a value. */
  enum Presence {
    /** Nothing. */
    REQUIRED,
    /** It may be left out: an {@code Optional}. */
    OPTIONAL,
    /** It may be null or left out: a component with {@code @Nullable}. */
    NULLABLE,
    /** It may be null or left out, and these are two things: a {@code Patch}. */
    PATCH,
    /** It may be left out, and is an empty collection then. */
    EMPTY,
    /** It may be left out, and has another value then. */
    DEFAULT
  }

  String component() {
    return element.getSimpleName().toString();
  }
}
