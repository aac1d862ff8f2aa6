package dev.dovetail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a filtered query has found so far, and the cursor to go on from.
 *
 * <p>A filter leaves items out after they were read, so a slice may have fewer items than were
 * asked for, or none, and still have others after it: only {@link #next()} tells. Immutable and,
 * where the items are, safe for use by any number of threads.
 *
 * @param <T> the items' type
 */
public final class Slice<T> {
  private final List<T> items;
  private final @Nullable String next;
  private final Stop stopped;
  private final int scanned;

  /** Says why a query read no further. */
  public enum Stop {
    /** There is nothing left to read. */
    END,
    /** It has found as many items as it was asked for. */
    LIMIT_REACHED,
    /** It has looked at as many items as it may. */
    BUDGET_SPENT
  }

  private Slice(List<T> items, @Nullable String next, Stop stopped, int scanned) {
    this.items = List.copyOf(items);
    this.next = next;
    this.stopped = stopped;
    this.scanned = scanned;
  }

  /**
   * {@return a slice that others may follow}
   *
   * @param items the items
   * @param next the cursor of the next slice
   * @param stopped why it ends here, which is not {@link Stop#END}
   * @param scanned how many items the query has looked at
   * @throws IllegalArgumentException if it ends because nothing is left
   */
  public static <T> Slice<T> of(List<T> items, String next, Stop stopped, int scanned) {
    if (stopped == Stop.END) {
      throw new IllegalArgumentException("A slice with a cursor is not the last.");
    }
    return new Slice<>(items, Objects.requireNonNull(next, "next"), stopped, scanned);
  }

  /**
   * {@return the last slice}
   *
   * @param items the items
   * @param scanned how many items the query has looked at
   */
  public static <T> Slice<T> last(List<T> items, int scanned) {
    return new Slice<>(items, null, Stop.END, scanned);
  }

  /** {@return the items in order} */
  public List<T> items() {
    return items;
  }

  /**
   * {@return the cursor of the next slice, or nothing if all was read}
   *
   * <p>A cursor is opaque, safe in URLs, and valid for the query, the partition and the filter that
   * it came from.
   */
  public Optional<String> next() {
    return Optional.ofNullable(next);
  }

  /** {@return why the query read no further} */
  public Stop stopped() {
    return stopped;
  }

  /** {@return how many items the query has looked at, which is what it costs} */
  public int scanned() {
    return scanned;
  }

  /** {@return the number of items and why there are no more, without their content} */
  @Override
  public String toString() {
    return items.size() + " of " + scanned + " items, " + stopped;
  }
}
