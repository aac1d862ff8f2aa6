package dev.dovetail.spi;

import dev.dovetail.AggregateTooLarge;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Carries out the reads of generated repositories that are no page with a cursor.
 *
 * <p>Immutable, and safe for use by any number of threads.
 */
public final class ReadClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public ReadClient(TableClient table) {
    this.table = table;
  }

  /** {@return how many items a query reads} */
  public long count(EntitySchema<?> schema, ItemQuery query) {
    query.complete(schema.info());
    long number = 0;
    if (query.isEmpty()) {
      return number;
    }
    PartitionQuery requests = table.requests(schema, query);
    try {
      for (Map<String, AttributeValue> partition : requests.partitions()) {
        Map<String, AttributeValue> start = null;
        do {
          QueryResponse response = requests.count(partition, start);
          Integer counted = response.count();
          number += counted == null ? 0 : counted;
          start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
        } while (start != null);
      }
      return number;
    } catch (SdkException e) {
      throw Refusals.of("Query", table.name(), schema, e);
    }
  }

  /** {@return all items that a query reads, of which each page is read when it is asked for} */
  public <T> Iterable<T> iterate(ItemView<T> view, ItemQuery query, int pageSize) {
    query.complete(view.info());
    return new QueryItems<>(table, view, query, pageSize);
  }

  /** {@return all items that a query reads, of which each page is read when it is asked for} */
  public <T> Stream<T> stream(ItemView<T> view, ItemQuery query, int pageSize) {
    return StreamSupport.stream(
        new LazySpliterator<>(iterate(view, query, pageSize).iterator()), false);
  }

  /** {@return all items that a scan finds, of which each page is read when it is asked for} */
  public <T> Iterable<T> iterate(ItemView<T> view, ItemScan scan, int pageSize) {
    return new ScanItems<>(table, view, scan, pageSize);
  }

  /** {@return all items that a scan finds, of which each page is read when it is asked for} */
  public <T> Stream<T> stream(ItemView<T> view, ItemScan scan, int pageSize) {
    return StreamSupport.stream(
        new LazySpliterator<>(iterate(view, scan, pageSize).iterator()), false);
  }

  /**
   * Reads all items of a partition.
   *
   * @throws AggregateTooLarge if there are more than the aggregate takes
   */
  public AggregateItems aggregate(AggregateView view, ItemQuery query) {
    Page<Map<String, AttributeValue>> page =
        table.query(view, query, PageRequest.first(view.maxItems()));
    if (page.next().isPresent()) {
      throw new AggregateTooLarge(view.name(), partition(query), view.maxItems());
    }
    return new AggregateItems(view.name(), page.items());
  }

  /** The composed partition key that a query reads. */
  private static String partition(ItemQuery query) {
    return query.equal().values().iterator().next().s();
  }
}
