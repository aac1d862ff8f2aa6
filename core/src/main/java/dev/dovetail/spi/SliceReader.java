package dev.dovetail.spi;

import dev.dovetail.InvalidCondition;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads a slice of a filtered query. Made and used by one call, for one thread. */
public final class SliceReader {
  /** The most items that one request looks at. */
  private static final int MOST = 1000;

  private final TableClient table;
  private final Expiry expiry;
  private final List<Map<String, AttributeValue>> found = new ArrayList<>();
  private int scanned;

  private SliceReader(TableClient table, Expiry expiry) {
    this.table = table;
    this.expiry = expiry;
  }

  /**
   * Reads on until as many items meet a filter as asked for, nothing is left, or the budget is
   * spent.
   *
   * @param query what is read, which is not sharded
   */
  public static <T> Slice<T> read(
      TableClient table,
      EntitySchema<T> schema,
      ItemQuery query,
      ItemCondition filter,
      PageRequest page) {
    Expiry expiry = query.isIncludingExpired() ? Expiry.NEVER : table.expiry(schema);
    return new SliceReader(table, expiry).read(schema, query, filter, page);
  }

  private <T> Slice<T> read(
      EntitySchema<T> schema, ItemQuery query, ItemCondition filter, PageRequest page) {
    checkKeys(schema.info(), query, filter);
    query.complete(schema.info());
    Map<String, AttributeValue> start = null;
    CursorScope scope = new CursorScope(query, FilterText.of(filter), page.caller().orElse(null));
    if (page.cursor().isPresent()) {
      start = table.cursors().read(scope, page.cursor().get());
    }
    if (query.isEmpty()) {
      return Slice.last(List.of(), 0);
    }
    Map<String, AttributeValue> stopped;
    try {
      stopped = readOn(query, filter, page, start);
    } catch (SdkException e) {
      throw Refusals.of("Query", table.name(), schema, e);
    }
    boolean more = found.size() > page.limit();
    int size = more ? page.limit() : found.size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(schema.mapToItem(found.get(i)));
    }
    Map<String, AttributeValue> position = more ? found.get(size - 1) : stopped;
    if (position == null) {
      return Slice.last(items, scanned);
    }
    Slice.Stop why = size == page.limit() ? Slice.Stop.LIMIT_REACHED : Slice.Stop.BUDGET_SPENT;
    return Slice.of(items, table.cursors().write(scope, position), why, scanned);
  }

  /** Returns where it has stopped, or null if nothing is left. */
  private @Nullable Map<String, AttributeValue> readOn(
      ItemQuery query,
      ItemCondition filter,
      PageRequest page,
      @Nullable Map<String, AttributeValue> from) {
    Map<String, AttributeValue> start = from;
    // Where the filter leaves many out, few requests that look at many find the others.
    int limit = page.limit();
    do {
      int most = Math.min(limit, page.budget() - scanned);
      QueryResponse response = table.sender().query(request(query, filter, start, most));
      scanned += response.scannedCount();
      found.addAll(response.items());
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      limit = Math.min(2 * limit, MOST);
    } while (start != null && found.size() < page.limit() && scanned < page.budget());
    return start;
  }

  private QueryRequest request(
      ItemQuery query,
      ItemCondition filter,
      @Nullable Map<String, AttributeValue> start,
      int limit) {
    Expressions expressions = new Expressions();
    String keys = KeyConditions.of(query, query.equal(), expressions);
    String text = filter(filter, expressions);
    ExpressionLimits.check(expressions);
    return QueryRequest.builder()
        .tableName(table.name())
        .indexName(query.index())
        .keyConditionExpression(keys)
        .filterExpression(text)
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .exclusiveStartKey(start)
        .scanIndexForward(!query.isDescending())
        .consistentRead(query.isConsistent())
        .limit(limit)
        .build();
  }

  private @Nullable String filter(ItemCondition filter, Expressions expressions) {
    if (filter.isEmpty()) {
      return expiry.filter(expressions);
    }
    String text = filter.expression(expressions);
    return ExpressionLimits.checked(
        expiry.isNever()
            ? text
            : "(".concat(text).concat(")").concat(expiry.andAlive(expressions)));
  }

  /** DynamoDB refuses a filter by an attribute of the key that is read. */
  private static void checkKeys(EntityInfo entity, ItemQuery query, ItemCondition filter) {
    Set<String> components = filter.components();
    for (IndexKey index : entity.indexes()) {
      if (index.name().equals(query.index())) {
        checkKeys(index, index.partition(), components);
        checkKeys(index, index.sort(), components);
      }
    }
  }

  private static void checkKeys(IndexKey index, List<String> keys, Set<String> components) {
    for (String key : keys) {
      if (components.contains(key)) {
        throw new InvalidCondition(
            "The condition filters by "
                + key
                + ", but DynamoDB filters by no attribute of the key that is read, which is that of"
                + " the index \""
                + index.name()
                + "\". Take "
                + key
                + " as a parameter of the method, or read another index or the table.");
      }
    }
  }
}
