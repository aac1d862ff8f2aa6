package dev.dovetail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds one page of a query and the cursor of the next.
 *
 * <p>A page is full, or it is the last: without a filter nothing is left out. Immutable and, where
 * the items are, safe for use by any number of threads.
 *
 * @param <T> the items' type
 */
public final class Page<T> {
  private final List<T> items;
  private final @Nullable String next;

  private Page(List<T> items, @Nullable String next) {
    this.items = List.copyOf(items);
    this.next = next;
  }

  /** {@return a page with another after it} */
  public static <T> Page<T> of(List<T> items, String next) {
    return new Page<>(items, Objects.requireNonNull(next, "next"));
  }

  /** {@return the last page} */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, null);
  }

  /** {@return the items in order} */
  public List<T> items() {
    return items;
  }

  /**
   * {@return the cursor of the next page, or nothing if this is the last}
   *
   * <p>A cursor is opaque, safe in URLs, and valid for the query, the partition and the caller that
   * it came from.
   */
  public Optional<String> next() {
    return Optional.ofNullable(next);
  }

  /** {@return the number of items and whether there are more, without their content} */
  @Override
  public String toString() {
    return items.size() + (next == null ? " items, last page" : " items, more after them");
  }
}
