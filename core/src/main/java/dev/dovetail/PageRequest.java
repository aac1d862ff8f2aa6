package dev.dovetail;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of a query: how many items at most, and where to go on.
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public final class PageRequest {
  /** The largest page that can be asked for. */
  public static final int MAX_LIMIT = 1000;

  private final int limit;
  private final @Nullable String cursor;

  private PageRequest(int limit, @Nullable String cursor) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "The limit of a page is " + limit + ", but must be from 1 to " + MAX_LIMIT + ".");
    }
    this.limit = limit;
    this.cursor = cursor;
  }

  /**
   * {@return the request for the first page}
   *
   * @param limit the number of items at most, from 1 to {@value #MAX_LIMIT}
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, null);
  }

  /**
   * {@return the request for the page after the one that had this cursor}
   *
   * @param limit the number of items at most, from 1 to {@value #MAX_LIMIT}
   * @param cursor the {@link Page#next()} of the page before
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public static PageRequest after(String cursor, int limit) {
    return new PageRequest(limit, Objects.requireNonNull(cursor, "cursor"));
  }

  /** {@return the number of items at most} */
  public int limit() {
    return limit;
  }

  /** {@return the cursor to go on from, or nothing for the first page} */
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  /** {@return what the request asks for, without the cursor's content} */
  @Override
  public String toString() {
    return (cursor == null ? "first " : "next ") + limit;
  }
}
