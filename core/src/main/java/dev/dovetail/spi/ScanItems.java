package dev.dovetail.spi;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The items of an entity that a scan finds, from the start for each iteration. Immutable; each
 * iterator is for one thread.
 *
 * @param table the table
 * @param view reads the items
 * @param scan what is read, which is not changed any more
 * @param pageSize the most items that a request looks at
 */
record ScanItems<T>(TableClient table, ItemView<T> view, ItemScan scan, int pageSize)
    implements Iterable<T> {

  @Override
  public Iterator<T> iterator() {
    return new PagedIterator<>(new Pages());
  }

  private ScanRequest request(@Nullable Map<String, AttributeValue> start) {
    Expiry expiry = scan.isIncludingExpired() ? Expiry.NEVER : table.expiry(view);
    Expressions expressions = new Expressions();
    String type = view.info().types().condition(expressions);
    return ScanRequest.builder()
        .tableName(table.name())
        .indexName(scan.index())
        .segment(scan.segment())
        .totalSegments(scan.segments())
        .projectionExpression(view.projection(expressions, scan.index() != null, List.of()))
        .filterExpression(type.concat(expiry.andAlive(expressions)))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .exclusiveStartKey(start)
        .consistentRead(scan.isConsistent())
        .limit(pageSize)
        .build();
  }

  /** One reading of the pages. */
  private final class Pages implements PagedIterator.Source<T> {
    private @Nullable Map<String, AttributeValue> start;
    private boolean last;

    @Override
    public boolean isDone() {
      return last;
    }

    @Override
    public Iterator<Map<String, AttributeValue>> next() {
      ScanResponse response;
      try {
        response = table.sender().scan(request(start));
      } catch (SdkException e) {
        throw Refusals.of("Scan", table.name(), view, e);
      }
      start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      last = start == null;
      return response.items().iterator();
    }

    @Override
    public T item(Map<String, AttributeValue> attributes) {
      return view.item(attributes);
    }
  }
}
