package dev.dovetail.spi;

import dev.dovetail.InvalidCondition;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The items of a slice, as far as they are read. For one call. */
final class SliceItems<T> {
  /** The most items that one request looks at. */
  private static final int MOST = 1000;

  private final TableClient table;
  private final EntitySchema<T> schema;
  private final ItemQuery query;
  private final ItemCondition filter;
  private final Expiry expiry;
  private final CursorScope scope;
  private final int wanted;
  private final int budget;
  private final List<Map<String, AttributeValue>> found = new ArrayList<>();
  private @Nullable Map<String, AttributeValue> start;
  private boolean complete;
  private int limit;
  private int scanned;

  /**
   * Prepares to read.
   *
   * @param query what is read, which is not sharded
   */
  SliceItems(
      TableClient table,
      EntitySchema<T> schema,
      ItemQuery query,
      ItemCondition filter,
      PageRequest page) {
    this.table = table;
    this.schema = schema;
    this.query = query;
    this.filter = filter;
    this.expiry = query.isIncludingExpired() ? Expiry.NEVER : table.expiry(schema);
    this.wanted = page.limit();
    this.budget = page.budget();
    this.limit = page.limit();
    checkKeys(schema.info(), query, filter);
    query.complete(schema.info());
    this.scope = new CursorScope(query, FilterText.of(filter), page.caller().orElse(null));
    if (page.cursor().isPresent()) {
      this.start = table.cursors().read(scope, page.cursor().get());
    }
    this.complete = query.isEmpty();
  }

  /** Whether there are as many items as asked for, nothing is left, or the budget is spent. */
  boolean isComplete() {
    return complete;
  }

  void add(QueryResponse response) {
    scanned += response.scannedCount();
    found.addAll(response.items());
    start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
    // Where the filter leaves many out, few requests that look at many find the others.
    limit = Math.min(2 * limit, MOST);
    complete = start == null || found.size() >= wanted || scanned >= budget;
  }

  /** Makes the slice of what was read. */
  Slice<T> slice() {
    boolean more = found.size() > wanted;
    int size = more ? wanted : found.size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(schema.mapToItem(found.get(i)));
    }
    Map<String, AttributeValue> position = more ? found.get(size - 1) : start;
    if (query.isEmpty() || position == null) {
      return Slice.last(items, scanned);
    }
    Slice.Stop why = size == wanted ? Slice.Stop.LIMIT_REACHED : Slice.Stop.BUDGET_SPENT;
    return Slice.of(items, table.cursors().write(scope, position), why, scanned);
  }

  /** The next request. */
  QueryRequest request() {
    Expressions expressions = new Expressions();
    String keys = KeyConditions.of(query, query.equal(), expressions);
    String text = filter(expressions);
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
        .limit(Math.min(limit, budget - scanned))
        .build();
  }

  private @Nullable String filter(Expressions expressions) {
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
