package dev.dovetail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what came of a batch of reads: for each element of the request the item, or that there is
 * none, or that it was not read.
 *
 * <p>Immutable and, where the items are, safe for use by any number of threads.
 *
 * @param <K> the component that the request was a list of
 * @param <T> the record
 */
public final class BatchRead<K, T> {
  private final List<Entry<K, T>> entries;
  private final @Nullable RepositoryException failure;

  /**
   * What came of one element of the request.
   *
   * @param <K> the component that the request was a list of
   * @param <T> the record
   */
  public sealed interface Entry<K, T> permits Found, Missing, Unprocessed {
    /** {@return the element of the request} */
    K key();
  }

  /**
   * There is an item.
   *
   * @param key the element of the request
   * @param item the item
   * @param <K> the component that the request was a list of
   * @param <T> the record
   */
  public record Found<K, T>(K key, T item) implements Entry<K, T> {}

  /**
   * There is no item.
   *
   * @param key the element of the request
   * @param <K> the component that the request was a list of
   * @param <T> the record
   */
  public record Missing<K, T>(K key) implements Entry<K, T> {}

  /**
   * The batch ended before the item was read; there may be one.
   *
   * @param key the element of the request
   * @param <K> the component that the request was a list of
   * @param <T> the record
   */
  public record Unprocessed<K, T>(K key) implements Entry<K, T> {}

  /**
   * Holds a result.
   *
   * @param entries an entry for each element of the request, in its order
   * @param failure what ended the batch, or null if it was done, or its budget ended
   */
  public BatchRead(List<Entry<K, T>> entries, @Nullable RepositoryException failure) {
    this.entries = List.copyOf(entries);
    this.failure = failure;
  }

  /** {@return an entry for each element of the request, in its order} */
  public List<Entry<K, T>> entries() {
    return entries;
  }

  /** {@return the items that were read, in the order of the request} */
  public List<T> found() {
    List<T> items = new ArrayList<>(entries.size());
    for (Entry<K, T> entry : entries) {
      if (entry instanceof Found<K, T> found) {
        items.add(found.item());
      }
    }
    return List.copyOf(items);
  }

  /** {@return the elements of the request that have no item, in their order} */
  public List<K> missing() {
    List<K> keys = new ArrayList<>();
    for (Entry<K, T> entry : entries) {
      if (entry instanceof Missing<K, T>) {
        keys.add(entry.key());
      }
    }
    return List.copyOf(keys);
  }

  /** {@return the elements of the request that were not read, in their order, to be sent again} */
  public List<K> unprocessed() {
    List<K> keys = new ArrayList<>();
    for (Entry<K, T> entry : entries) {
      if (entry instanceof Unprocessed<K, T>) {
        keys.add(entry.key());
      }
    }
    return List.copyOf(keys);
  }

  /** {@return whether all was read} */
  public boolean isComplete() {
    return unprocessed().isEmpty();
  }

  /** {@return the last failure, if the batch ended by one rather than by DynamoDB leaving keys} */
  public Optional<RepositoryException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * {@return the items of all that was asked for, in the order of the request, without those that
   * are missing}
   *
   * @throws BatchIncomplete if something was not read
   */
  public List<T> orThrow() {
    int left = unprocessed().size();
    if (left > 0) {
      throw new BatchIncomplete(entries.size() - left, left, failure);
    }
    return found();
  }

  /** {@return the numbers of what was found, missing and not read, without content} */
  @Override
  public String toString() {
    return found().size()
        + " found, "
        + missing().size()
        + " missing, "
        + unprocessed().size()
        + " unprocessed";
  }
}
