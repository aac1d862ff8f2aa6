package dev.dovetail;

import java.util.List;
import java.util.Optional;

/**
 * Holds a write that a repository has prepared and not sent, to be done in a {@link Transaction}.
 *
 * <p>A repository method returns one if its result type is this. The write is guarded exactly as
 * the same method without it would be. Its ids, times and write token are those of the moment when
 * it was made, and so is what counts as expired: make it when it is needed. A {@link Check} is a
 * write that changes nothing.
 *
 * <p>Only repositories make writes. Immutable, and safe for use by any number of threads. A write
 * can be in several transactions, but a second one that creates the same item is refused as any
 * other.
 *
 * @param <T> the entity's record
 */
public interface Write<T> {
  /** {@return the key of the item} */
  ItemKey key();

  /**
   * {@return what a {@link Create} stores if its transaction is committed, with its generated id;
   * empty for all else, as only DynamoDB knows the item then}
   */
  Optional<T> item();

  /**
   * {@return a transaction of this write and others, in this order}
   *
   * @throws InvalidTransaction if one of the others is not made by a repository
   */
  Transaction together(List<? extends Write<?>> others);
}
