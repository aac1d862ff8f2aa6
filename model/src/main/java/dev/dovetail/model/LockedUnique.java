package dev.dovetail.model;

import java.util.Objects;

/**
 * A component whose value no two items of an entity share, in a key lock.
 *
 * @param component the component's name
 * @param key the facets in the keys of the items that guard its values: those of the scope, then
 *     its own
 */
public record LockedUnique(String component, LockedKey key) {
  /** Refuses what is missing. */
  public LockedUnique {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(key, "key");
  }
}
