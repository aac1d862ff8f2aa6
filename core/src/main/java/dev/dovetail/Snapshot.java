package dev.dovetail;

import java.util.List;
import java.util.Optional;

/**
 * Holds items that were read together, as they were at one point in time: no write, and no
 * transaction, is seen in half.
 *
 * <p>One request reads up to 100 items, of any tables of one client, and costs twice the capacity
 * of consistent reads. Immutable, and safe for use by any number of threads.
 */
public interface Snapshot {
  /**
   * Reads items together.
   *
   * @throws RepositoryException as {@link #read(List)} does
   */
  static Snapshot read(Read<?> first, Read<?>... more) {
    return first.together(List.of(more));
  }

  /**
   * Reads items together; one that is given twice is read once.
   *
   * <p>Where a write to one of the items is under way, DynamoDB refuses the request. It is sent
   * again after a pause, within the {@link TableOptions#withBatchBudget budget} of the first table.
   *
   * @throws InvalidTransaction if there are none, more than 100, or some of another client
   * @throws TransactionCanceled if the budget has ended
   * @throws RequestFailed if the request failed
   */
  static Snapshot read(List<? extends Read<?>> reads) {
    if (reads.isEmpty()) {
      throw new InvalidTransaction("A snapshot has no reads. Give it at least one.");
    }
    return reads.get(0).together(reads.subList(1, reads.size()));
  }

  /**
   * {@return the item of one of the reads, unless there is none or it has expired}
   *
   * @throws IllegalArgumentException if the read is no part of this snapshot
   * @throws WrongType if the item is of another entity
   * @throws InvalidItem if the item can't be read as the record
   */
  <T> Optional<T> get(Read<T> read);
}
