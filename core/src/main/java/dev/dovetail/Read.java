package dev.dovetail;

import java.util.List;

/**
 * Holds a read of one item that a repository has prepared and not sent, to be done in a {@link
 * Snapshot}.
 *
 * <p>A repository method with {@link Get} returns one if its result type is this. Only repositories
 * make reads. Immutable, and safe for use by any number of threads, any number of times.
 *
 * @param <T> the entity's record
 */
public interface Read<T> {
  /** {@return the key of the item} */
  ItemKey key();

  /**
   * Reads this item and others at one point in time.
   *
   * @throws RepositoryException as {@link Snapshot#read(List)} does
   */
  Snapshot together(List<? extends Read<?>> others);
}
