package dev.dovetail.spi;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The items of a page, as far as they are read. For one call. */
final class PageItems<T> {
  /** The most items that a request looks at when it follows one that found too few. */
  private static final int MOST = 1000;

  private final Cursors cursors;
  private final ItemView<T> view;
  private final boolean allAlive;
  private final CursorScope scope;
  private final int wanted;
  private final List<Map<String, AttributeValue>> found = new ArrayList<>();
  private @Nullable Map<String, AttributeValue> start;
  private boolean complete;
  private int limit;

  /**
   * Prepares to read.
   *
   * @param expiry what the query hides
   */
  PageItems(Cursors cursors, ItemView<T> view, ItemQuery query, PageRequest page, Expiry expiry) {
    this.cursors = cursors;
    this.view = view;
    this.allAlive = expiry.isNever();
    // One more than asked for tells whether another page follows.
    this.wanted = page.limit() + 1;
    this.limit = wanted;
    query.complete(view.info());
    this.scope = new CursorScope(query, "", page.caller().orElse(null));
    if (page.cursor().isPresent()) {
      this.start = cursors.read(scope, page.cursor().get());
    }
    this.complete = query.isEmpty();
  }

  /** Whether there are as many items as wanted, or all that are left. */
  boolean isComplete() {
    return complete;
  }

  /** How many items are wanted. */
  int wanted() {
    return wanted;
  }

  /** The key behind which the next request begins, or null if it begins at the start. */
  @Nullable Map<String, AttributeValue> start() {
    return start;
  }

  /** The sort key of it. */
  @Nullable AttributeValue after() {
    return start == null ? null : start.get(ItemAttributes.SK);
  }

  /** How many items the next request looks at. */
  int limit() {
    return limit;
  }

  void add(QueryResponse response) {
    found.addAll(response.items());
    start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
    // Where many items have expired, few requests that look at many find the others.
    limit = allAlive ? wanted - found.size() : Math.min(2 * limit, MOST);
    complete = start == null || found.size() >= wanted;
  }

  /** Takes as many items as wanted, or all that are left. */
  void addAll(List<Map<String, AttributeValue>> items) {
    found.addAll(items);
    complete = true;
  }

  /** Makes the page of what was read. */
  Page<T> page() {
    boolean more = found.size() >= wanted;
    int size = more ? wanted - 1 : found.size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(view.item(found.get(i)));
    }
    return more ? Page.of(items, cursors.write(scope, found.get(size - 1))) : Page.last(items);
  }
}
