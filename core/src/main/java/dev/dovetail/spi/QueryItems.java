package dev.dovetail.spi;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The items that a query reads, from the start for each iteration. Immutable; each iterator is for
 * one thread.
 *
 * @param table the table
 * @param view reads the items
 * @param query a query that is complete, and is not changed any more
 * @param pageSize the most items of a request
 */
record QueryItems<T>(TableClient table, ItemView<T> view, ItemQuery query, int pageSize)
    implements Iterable<T> {

  @Override
  public Iterator<T> iterator() {
    return new PagedIterator<>(new Pages());
  }

  /** One reading of the pages. */
  private final class Pages implements PagedIterator.Source<T> {
    private @Nullable Map<String, AttributeValue> start;
    private boolean last = query.isEmpty();

    @Override
    public boolean isDone() {
      return last;
    }

    @Override
    public Iterator<Map<String, AttributeValue>> next() {
      try {
        PartitionQuery requests = table.requests(view, query);
        return query.shards() > 0 ? merged(requests) : page(requests);
      } catch (SdkException e) {
        throw Refusals.of("Query", table.name(), view, e);
      }
    }

    private Iterator<Map<String, AttributeValue>> page(PartitionQuery requests) {
      QueryResponse response = requests.send(query.equal(), start, pageSize);
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      last = start == null;
      return response.items().iterator();
    }

    private Iterator<Map<String, AttributeValue>> merged(PartitionQuery requests) {
      AttributeValue after = start == null ? null : start.get(ItemAttributes.SK);
      // One more tells whether another page follows: none may start at the end of a range.
      List<Map<String, AttributeValue>> items = table.shards(requests, after).read(pageSize + 1);
      last = items.size() <= pageSize;
      if (last) {
        return items.iterator();
      }
      start = items.get(pageSize - 1);
      return items.subList(0, pageSize).iterator();
    }

    @Override
    public T item(Map<String, AttributeValue> attributes) {
      return view.item(attributes);
    }
  }
}
