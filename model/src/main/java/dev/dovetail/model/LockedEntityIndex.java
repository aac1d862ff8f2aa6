package dev.dovetail.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of an entity in an index, in a key lock.
 *
 * @param name the index's name
 * @param pk the partition key that the library writes for the index, or null if it writes none
 * @param sk the sort key that the library writes for the index, or null if it writes none
 */
public record LockedEntityIndex(String name, @Nullable LockedKey pk, @Nullable LockedKey sk) {
  /** Makes a place in an index that has a name. */
  public LockedEntityIndex {
    Objects.requireNonNull(name, "name");
  }
}
