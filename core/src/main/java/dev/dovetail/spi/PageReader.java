package dev.dovetail.spi;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads pages of queries of one table. Immutable. */
final class PageReader {
  /** The most items that a request looks at when it follows one that found too few. */
  private static final int MOST = 1000;

  private final DynamoDbClient client;
  private final String table;
  private final Cursors cursors;
  private final @Nullable Executor executor;

  PageReader(DynamoDbClient client, String table, TableOptions options) {
    this.client = client;
    this.table = table;
    this.cursors = new Cursors(table, options);
    this.executor = options.executor().orElse(null);
  }

  Cursors cursors() {
    return cursors;
  }

  /** Reads as many items as asked for, or all that are left. */
  <T> Page<T> read(EntitySchema<T> schema, ItemQuery query, PageRequest page, Expiry expiry) {
    // One more than asked for tells whether another page follows.
    int wanted = page.limit() + 1;
    Map<String, AttributeValue> start = null;
    query.complete(schema.info());
    CursorScope scope = new CursorScope(query, "", page.caller().orElse(null));
    if (page.cursor().isPresent()) {
      start = cursors.read(scope, page.cursor().get());
    }
    if (query.isEmpty()) {
      return Page.last(List.of());
    }
    List<Map<String, AttributeValue>> found;
    try {
      found = read(new PartitionQuery(client, table, query, expiry), start, wanted);
    } catch (SdkException e) {
      throw Refusals.of("Query", table, schema, e);
    }
    boolean more = found.size() >= wanted;
    int size = more ? wanted - 1 : found.size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(schema.mapToItem(found.get(i)));
    }
    return more ? Page.of(items, cursors.write(scope, found.get(size - 1))) : Page.last(items);
  }

  /** The items from a place on: as many as wanted or more, or all that are left. */
  private List<Map<String, AttributeValue>> read(
      PartitionQuery query, @Nullable Map<String, AttributeValue> from, int wanted) {
    if (query.query().shards() > 0) {
      AttributeValue after = from == null ? null : from.get(ItemAttributes.SK);
      return new ShardReader(query, new ShardRequests(executor), after).read(wanted);
    }
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, AttributeValue> start = from;
    int limit = wanted;
    do {
      QueryResponse response = query.send(query.query().equal(), start, limit);
      found.addAll(response.items());
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      // Where many items have expired, few requests that look at many find the others.
      limit = query.expiry().isNever() ? wanted - found.size() : Math.min(2 * limit, MOST);
    } while (start != null && found.size() < wanted);
    return found;
  }
}
