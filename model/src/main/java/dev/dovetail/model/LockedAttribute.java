package dev.dovetail.model;

import java.util.Objects;

/**
 * A component in a key lock whose attribute is part of a native index.
 *
 * @param name the component's and the attribute's name
 * @param encoding the form in which it is stored and sorted: {@code string}, {@code number}, {@code
 *     bytes}, {@code instant}, {@code date}, {@code month}, {@code uuid} or {@code enum(DONE,OPEN)}
 */
public record LockedAttribute(String name, String encoding) {
  /** Makes an attribute of two texts. */
  public LockedAttribute {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(encoding, "encoding");
  }
}
