package dev.dovetail.spi;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The items that a query reads, from the start for each iteration. Immutable; each iterator is for
 * one thread.
 *
 * @param client sends the requests
 * @param view reads the items
 * @param query a query that is complete, and is not changed any more
 * @param pageSize the most items of a request
 */
record QueryItems<T>(ReadClient client, ItemView<T> view, ItemQuery query, int pageSize)
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
      QueryResponse response =
          client.query(
              view, client.request(view, query, client.expiry(view, query), start).limit(pageSize));
      start = ReadClient.startAfter(response);
      last = start == null;
      return response.items().iterator();
    }

    @Override
    public T item(Map<String, AttributeValue> attributes) {
      return view.item(attributes);
    }
  }
}
