package dev.dovetail.spi;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads pages of queries of one table. Immutable. */
final class PageReader {
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
  <T> Page<T> read(ItemView<T> view, ItemQuery query, PageRequest page, Expiry expiry) {
    PageItems<T> items = new PageItems<>(cursors, view, query, page, expiry);
    if (!items.isComplete()) {
      try {
        read(new PartitionQuery(client, table, view, query, expiry), items);
      } catch (SdkException e) {
        throw Refusals.of("Query", table, view, e);
      }
    }
    return items.page();
  }

  private void read(PartitionQuery query, PageItems<?> items) {
    if (query.query().shards() > 0) {
      ShardRequests requests = new ShardRequests(executor);
      items.addAll(new ShardReader(query, requests, items.after()).read(items.wanted()));
    }
    while (!items.isComplete()) {
      items.add(query.send(query.query().equal(), items.start(), items.limit()));
    }
  }
}
