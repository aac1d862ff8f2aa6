package dev.dovetail.spi;

import dev.dovetail.AggregateTooLarge;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

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
    Expiry expiry = expiry(schema, query);
    Map<String, AttributeValue> start = null;
    do {
      QueryResponse response =
          query(schema, request(schema, query, expiry, start).select(Select.COUNT));
      number += response.count();
      start = startAfter(response);
    } while (start != null);
    return number;
  }

  /** {@return all items that a query reads, of which each page is read when it is asked for} */
  public <T> Iterable<T> iterate(ItemView<T> view, ItemQuery query, int pageSize) {
    query.complete(view.info());
    return new QueryItems<>(this, view, query, pageSize);
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

  /** The items of a query that are shown at this time. */
  Expiry expiry(ItemView<?> view, ItemQuery query) {
    return query.isIncludingExpired()
        ? Expiry.NEVER
        : Expiry.of(view.info(), table.options().clock());
  }

  /** A request for what a query reads from a place on. */
  QueryRequest.Builder request(
      ItemView<?> view,
      ItemQuery query,
      Expiry expiry,
      @Nullable Map<String, AttributeValue> start) {
    Expressions expressions = new Expressions();
    return QueryRequest.builder()
        .tableName(table.name())
        .indexName(query.index())
        .keyConditionExpression(query.condition(expressions))
        .projectionExpression(view.projection(expressions, List.of()))
        .filterExpression(expiry.filter(expressions))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .exclusiveStartKey(start)
        .scanIndexForward(!query.isDescending())
        .consistentRead(query.isConsistent());
  }

  /**
   * Sends a request.
   *
   * @throws RepositoryException if it fails
   */
  QueryResponse query(ItemView<?> view, QueryRequest.Builder request) {
    try {
      return table.client().query(request.build());
    } catch (SdkException e) {
      throw Refusals.of("Query", table.name(), view, e);
    }
  }

  /** Where the page after a response starts, or null if it was the last. */
  static @Nullable Map<String, AttributeValue> startAfter(QueryResponse response) {
    return response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
  }
}
