package dev.dovetail.spi;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads pages of queries of one table. Immutable. */
final class PageReader {
  /** The most items that a request looks at when it follows one that found too few. */
  private static final int MOST = 1000;

  private final DynamoDbClient client;
  private final String table;
  private final Cursors cursors;

  PageReader(DynamoDbClient client, String table, Cursors cursors) {
    this.client = client;
    this.table = table;
    this.cursors = cursors;
  }

  /** Reads as many items as asked for, or all that are left. */
  <T> Page<T> read(ItemView<T> view, ItemQuery query, PageRequest page, Expiry expiry) {
    // One more than asked for tells whether another page follows.
    int wanted = page.limit() + 1;
    Map<String, AttributeValue> start = null;
    query.complete(view.info());
    if (page.cursor().isPresent()) {
      start = cursors.read(query, page.cursor().get());
    }
    if (query.isEmpty()) {
      return Page.last(List.of());
    }
    List<Map<String, AttributeValue>> found;
    try {
      found = read(view, query, start, wanted, expiry);
    } catch (SdkException e) {
      throw Refusals.of("Query", table, view, e);
    }
    boolean more = found.size() >= wanted;
    int size = more ? wanted - 1 : found.size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(view.item(found.get(i)));
    }
    return more ? Page.of(items, cursors.write(query, found.get(size - 1))) : Page.last(items);
  }

  /** The items from a place on: as many as wanted or more, or all that are left. */
  private List<Map<String, AttributeValue>> read(
      ItemView<?> view,
      ItemQuery query,
      @Nullable Map<String, AttributeValue> from,
      int wanted,
      Expiry expiry) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, AttributeValue> start = from;
    int limit = wanted;
    do {
      QueryResponse response = client.query(request(view, query, expiry, start, limit));
      found.addAll(response.items());
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      // Where many items have expired, few requests that look at many find the others.
      limit = expiry.isNever() ? wanted - found.size() : Math.min(2 * limit, MOST);
    } while (start != null && found.size() < wanted);
    return found;
  }

  private QueryRequest request(
      ItemView<?> view,
      ItemQuery query,
      Expiry expiry,
      @Nullable Map<String, AttributeValue> start,
      int limit) {
    Expressions expressions = new Expressions();
    return QueryRequest.builder()
        .tableName(table)
        .indexName(query.index())
        .keyConditionExpression(query.condition(expressions))
        .projectionExpression(view.projection(expressions, query.positionAttributes()))
        .filterExpression(expiry.filter(expressions))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .exclusiveStartKey(start)
        .scanIndexForward(!query.isDescending())
        .consistentRead(query.isConsistent())
        .limit(limit)
        .build();
  }
}
