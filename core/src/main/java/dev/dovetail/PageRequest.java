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
  private final @Nullable String caller;

  private PageRequest(int limit, @Nullable String cursor, @Nullable String caller) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "The limit of a page is " + limit + ", but must be from 1 to " + MAX_LIMIT + ".");
    }
    this.limit = limit;
    this.cursor = cursor;
    this.caller = caller;
  }

  /**
   * {@return the request for the first page}
   *
   * @param limit the number of items at most, from 1 to {@value #MAX_LIMIT}
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, null, null);
  }

  /**
   * {@return the request for the page after the one that had this cursor}
   *
   * @param limit the number of items at most, from 1 to {@value #MAX_LIMIT}
   * @param cursor the {@link Page#next()} of the page before
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public static PageRequest after(String cursor, int limit) {
    return new PageRequest(limit, Objects.requireNonNull(cursor, "cursor"), null);
  }

  /**
   * {@return this request on behalf of somebody}
   *
   * <p>The cursor of the page is then good for requests on behalf of the same caller only, and this
   * request takes no cursor that was given to another one or to nobody. Cursors don't show the
   * caller. Without {@link TableOptions#withCursorKeys a secret}, this is no protection: anybody
   * can make a cursor then.
   *
   * @param caller who asks, such as the subject of a verified token; never what a client says of
   *     itself
   */
  public PageRequest forCaller(String caller) {
    return new PageRequest(limit, cursor, Objects.requireNonNull(caller, "caller"));
  }

  /** {@return the number of items at most} */
  public int limit() {
    return limit;
  }

  /** {@return the cursor to go on from, or nothing for the first page} */
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  /** {@return who asks, or nothing if the cursors of the pages are for anybody} */
  public Optional<String> caller() {
    return Optional.ofNullable(caller);
  }

  /** {@return what the request asks for, without the cursor's content} */
  @Override
  public String toString() {
    return (cursor == null ? "first " : "next ") + limit;
  }
}
