package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads a page of an index, and each of its items from the table. Made and used by one call, for
 * one thread.
 */
public final class HydratingReader<T> {
  /** The most entries that a request looks at when it follows one that found too few. */
  private static final int MOST = 1000;

  private final TableClient table;
  private final ItemView<T> view;
  private final EntryView entryView;
  private final Expiry expiry;
  private final PartitionQuery query;
  private final Deque<Map<String, AttributeValue>> entries = new ArrayDeque<>();
  private final List<Map<String, AttributeValue>> places = new ArrayList<>();
  private final List<T> items = new ArrayList<>();

  private HydratingReader(TableClient table, ItemView<T> view, ItemQuery query) {
    this.table = table;
    this.view = view;
    this.entryView = new EntryView(view.info(), query);
    this.expiry = query.isIncludingExpired() ? Expiry.NEVER : table.expiry(view);
    this.query = new PartitionQuery(table.sender(), table.name(), entryView, query, expiry);
  }

  /**
   * Reads as many items as asked for, or all that are left. What the index has, but the table has
   * not or no longer at this place, is left out, and the index is read on.
   *
   * @param query what is read of an index, which is not sharded
   * @throws dev.dovetail.BatchIncomplete if items were left until the budget of batches ended
   */
  public static <T> Page<T> read(
      TableClient table, ItemView<T> view, ItemQuery query, PageRequest page) {
    query.complete(view.info());
    CursorScope scope = new CursorScope(query, "", page.caller().orElse(null));
    Map<String, AttributeValue> start = null;
    if (page.cursor().isPresent()) {
      start = table.cursors().read(scope, page.cursor().get());
    }
    return query.isEmpty()
        ? Page.last(List.of())
        : new HydratingReader<>(table, view, query).read(scope, start, page.limit());
  }

  private Page<T> read(CursorScope scope, @Nullable Map<String, AttributeValue> start, int limit) {
    // One more than asked for tells whether another page follows.
    readOn(start, limit + 1);
    return items.size() <= limit
        ? Page.last(items)
        : Page.of(items.subList(0, limit), table.cursors().write(scope, places.get(limit - 1)));
  }

  private void readOn(@Nullable Map<String, AttributeValue> from, int wanted) {
    Map<String, AttributeValue> start = from;
    int limit = wanted;
    do {
      QueryResponse response = send(start, limit);
      entries.addAll(response.items());
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      while (!entries.isEmpty() && items.size() < wanted) {
        hydrate(wanted - items.size());
      }
      // Where many entries have expired, few requests that look at many find the others.
      limit = expiry.isNever() ? wanted - items.size() : Math.min(2 * limit, MOST);
    } while (start != null && items.size() < wanted);
  }

  private QueryResponse send(@Nullable Map<String, AttributeValue> start, int limit) {
    try {
      return query.send(query.query().equal(), start, limit);
    } catch (SdkException e) {
      throw Refusals.of("Query", table.name(), view, e);
    }
  }

  /** Reads the items of the next entries, no more than are needed. */
  private void hydrate(int most) {
    Map<ItemKey, Map<String, AttributeValue>> next = new LinkedHashMap<>();
    while (next.size() < most && !entries.isEmpty()) {
      Map<String, AttributeValue> entry = entryView.item(entries.remove());
      next.put(EntitySchema.keyOf(entry), entry);
    }
    Map<ItemKey, T> found =
        new HydratedItems<>(table, view, next, entryView.indexKey(), expiry).read();
    for (Map.Entry<ItemKey, Map<String, AttributeValue>> entry : next.entrySet()) {
      T item = found.get(entry.getKey());
      if (item != null) {
        items.add(item);
        places.add(entry.getValue());
      }
    }
  }
}
