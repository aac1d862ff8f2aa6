package dev.dovetail.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Ends queries with a filter where the service would: after 1 MB of what it looks at. DynamoDB
 * Local counts only what the filter leaves, and reads on. Safe for use by any number of threads.
 */
final class FilteredQueries extends OperationsClient {
  private static final Pattern PLACEHOLDER = Pattern.compile("[#:]\\w+");

  private final DynamoDbClient engine;
  private final DynamoDbClient next;

  /**
   * Asks an engine where to end.
   *
   * @param next answers the requests
   */
  FilteredQueries(DynamoDbClient engine, DynamoDbClient next) {
    this.engine = engine;
    this.next = next;
  }

  @Override
  <Q, A> A send(Q request, Operation<Q, A> operation) {
    return operation.of(next, limited(request));
  }

  /** {@return the request, with a limit if the service would not look at as many items} */
  @SuppressWarnings("unchecked") // A query with a limit is a query.
  private <Q> Q limited(Q request) {
    if (!(request instanceof QueryRequest query)
        || query.filterExpression() == null
        || query.keyConditionExpression() == null) {
      return request;
    }
    try {
      QueryResponse unfiltered = engine.query(unfiltered(query));
      boolean cut = unfiltered.hasLastEvaluatedKey() && unfiltered.scannedCount() > 0;
      return cut ? (Q) query.toBuilder().limit(unfiltered.scannedCount()).build() : request;
    } catch (DynamoDbException e) {
      return request; // It is refused anyway, for its own reason.
    }
  }

  private static QueryRequest unfiltered(QueryRequest query) {
    return query.toBuilder()
        .filterExpression(null)
        .projectionExpression(null)
        .select((String) null)
        .expressionAttributeNames(
            query.hasExpressionAttributeNames()
                ? used(query.expressionAttributeNames(), query.keyConditionExpression())
                : null)
        .expressionAttributeValues(
            query.hasExpressionAttributeValues()
                ? used(query.expressionAttributeValues(), query.keyConditionExpression())
                : null)
        .build();
  }

  /** DynamoDB refuses placeholders that no expression has, and empty maps of them. */
  private static <V> @Nullable Map<String, V> used(Map<String, V> placeholders, String expression) {
    Map<String, V> used = new HashMap<>();
    Matcher placeholder = PLACEHOLDER.matcher(expression);
    while (placeholder.find()) {
      V value = placeholders.get(placeholder.group());
      if (value != null) {
        used.put(placeholder.group(), value);
      }
    }
    return used.isEmpty() ? null : used;
  }
}
