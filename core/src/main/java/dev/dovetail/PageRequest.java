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

  /** How many items a filtered query looks at if the request does not say. */
  public static final int DEFAULT_BUDGET = 1000;

  private final int limit;
  private final @Nullable String cursor;
  private final @Nullable String caller;
  private final int budget;

  private PageRequest(int limit, @Nullable String cursor, @Nullable String caller, int budget) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "The limit of a page is " + limit + ", but must be from 1 to " + MAX_LIMIT + ".");
    }
    this.limit = limit;
    this.cursor = cursor;
    this.caller = caller;
    this.budget = budget;
  }

  /**
   * {@return the request for the first page}
   *
   * @param limit the number of items at most, from 1 to {@value #MAX_LIMIT}
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, null, null, DEFAULT_BUDGET);
  }

  /**
   * {@return the request for the page after the one that had this cursor}
   *
   * @param limit the number of items at most, from 1 to {@value #MAX_LIMIT}
   * @param cursor the {@link Page#next()} of the page before
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public static PageRequest after(String cursor, int limit) {
    return new PageRequest(limit, Objects.requireNonNull(cursor, "cursor"), null, DEFAULT_BUDGET);
  }

  /**
   * {@return the same request with another budget}
   *
   * <p>A filtered query reads on until it has found as many items as it was asked for, has come to
   * the end, or has looked at this many. A query without a filter returns what it looks at, and has
   * no budget.
   *
   * @param items how many items a filtered query looks at, at most
   * @throws IllegalArgumentException if that is none
   */
  public PageRequest lookingAt(int items) {
    if (items < 1) {
      throw new IllegalArgumentException(
          "The budget of a filtered query is " + items + " items, but must be 1 or more.");
    }
    return new PageRequest(limit, cursor, caller, items);
  }

  /** {@return how many items a filtered query looks at, at most} */
  public int budget() {
    return budget;
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
    return new PageRequest(limit, cursor, Objects.requireNonNull(caller, "caller"), budget);
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
