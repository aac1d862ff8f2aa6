package dev.dovetail.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Sends the requests of a query.
 *
 * @param query the query, complete
 * @param expiry what it hides
 */
record PartitionQuery(DynamoDbClient client, String table, ItemQuery query, Expiry expiry) {
  /**
   * Reads items from a place on.
   *
   * @param equal the key attributes that have a value
   * @param start the key behind which to begin, or null to begin at the start
   * @param limit how many items to look at
   */
  QueryResponse send(
      Map<String, AttributeValue> equal, @Nullable Map<String, AttributeValue> start, int limit) {
    Expressions expressions = new Expressions();
    return client.query(
        QueryRequest.builder()
            .tableName(table)
            .indexName(query.index())
            .keyConditionExpression(KeyConditions.of(query, equal, expressions))
            .filterExpression(expiry.filter(expressions))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .exclusiveStartKey(start)
            .scanIndexForward(!query.isDescending())
            .consistentRead(query.isConsistent())
            .limit(limit)
            .build());
  }
}
