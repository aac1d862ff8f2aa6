package dev.dovetail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what came of a batch of writes: what was done, and what is left.
 *
 * <p>Each element of the request is in exactly one of the two lists. Immutable and, where the
 * elements are, safe for use by any number of threads.
 *
 * @param <T> what the request was a list of: the record, or the component that tells keys apart
 */
public final class BatchWrite<T> {
  private final List<T> processed;
  private final List<T> unprocessed;
  private final @Nullable RepositoryException failure;

  /**
   * Holds a result.
   *
   * @param processed what was done, in the order of the request
   * @param unprocessed what was left, in the order of the request
   * @param failure what ended the batch, or null if it was done, or its budget ended
   */
  public BatchWrite(List<T> processed, List<T> unprocessed, @Nullable RepositoryException failure) {
    this.processed = List.copyOf(processed);
    this.unprocessed = List.copyOf(unprocessed);
    this.failure = failure;
  }

  /** {@return what was done, in the order of the request; of records, as they are stored} */
  public List<T> processed() {
    return processed;
  }

  /**
   * {@return what is not known to be done, in the order of the request, to be sent again}
   *
   * <p>Records have the ids and times that the library gave them, so that a second write of one is
   * no second item. If there is a {@link #failure}, it is unknown for up to 25 of them whether they
   * were done.
   */
  public List<T> unprocessed() {
    return unprocessed;
  }

  /** {@return whether nothing is left} */
  public boolean isComplete() {
    return unprocessed.isEmpty();
  }

  /** {@return the last failure, if the batch ended by one rather than by DynamoDB leaving items} */
  public Optional<RepositoryException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * {@return everything that was asked for, now done}
   *
   * @throws BatchIncomplete if something is left
   */
  public List<T> orThrow() {
    if (!isComplete()) {
      throw new BatchIncomplete(processed.size(), unprocessed.size(), failure);
    }
    return processed;
  }

  /** {@return the numbers of what is done and what is left, without content} */
  @Override
  public String toString() {
    return processed.size() + " processed, " + unprocessed.size() + " unprocessed";
  }
}
