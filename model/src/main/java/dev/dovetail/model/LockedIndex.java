package dev.dovetail.model;

import java.util.Objects;

/**
 * A secondary index in a key lock.
 *
 * @param name the index's name
 * @param kind where its key attributes come from
 * @param key its key attributes
 */
public record LockedIndex(String name, IndexKind kind, KeyModel key) {
  /** Makes an index that has all of it. */
  public LockedIndex {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
  }
}
