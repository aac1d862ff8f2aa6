package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Sends the requests of a query.
 *
 * @param view what the items are read as
 * @param query the query, complete
 * @param expiry what it hides
 */
record PartitionQuery(
    DynamoDbClient client, String table, ItemView<?> view, ItemQuery query, Expiry expiry) {
  /**
   * Reads items from a place on.
   *
   * @param equal the key attributes that have a value
   * @param start the key behind which to begin, or null to begin at the start
   * @param limit how many items to look at
   */
  QueryResponse send(
      Map<String, AttributeValue> equal, @Nullable Map<String, AttributeValue> start, int limit) {
    return client.query(request(equal, start, limit));
  }

  /** The request for the same. */
  QueryRequest request(
      Map<String, AttributeValue> equal, @Nullable Map<String, AttributeValue> start, int limit) {
    return request(equal, start).limit(limit).build();
  }

  /** Counts items from a place on. */
  QueryResponse count(
      Map<String, AttributeValue> equal, @Nullable Map<String, AttributeValue> start) {
    return client.query(countRequest(equal, start));
  }

  /** The request for the same. */
  QueryRequest countRequest(
      Map<String, AttributeValue> equal, @Nullable Map<String, AttributeValue> start) {
    return request(equal, start).select(Select.COUNT).build();
  }

  private QueryRequest.Builder request(
      Map<String, AttributeValue> equal, @Nullable Map<String, AttributeValue> start) {
    Expressions expressions = new Expressions();
    return QueryRequest.builder()
        .tableName(table)
        .indexName(query.index())
        .keyConditionExpression(KeyConditions.of(query, equal, expressions))
        .projectionExpression(
            view.projection(expressions, query.index() != null, query.positionAttributes()))
        .filterExpression(expiry.filter(expressions))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .exclusiveStartKey(start)
        .scanIndexForward(!query.isDescending())
        .consistentRead(query.isConsistent());
  }

  /** The key attributes that have a value: once, or once for each shard that can have items. */
  List<Map<String, AttributeValue>> partitions() {
    int shards = query.shards();
    if (shards == 0) {
      return List.of(query.equal());
    }
    AttributeValue sk = query.equal().get(ItemAttributes.SK);
    int first = sk == null ? 0 : Shards.of(sk.s(), shards);
    int last = sk == null ? shards - 1 : first;
    List<Map<String, AttributeValue>> partitions = new ArrayList<>();
    for (int shard = first; shard <= last; shard++) {
      partitions.add(equal(shard, shards));
    }
    return partitions;
  }

  private Map<String, AttributeValue> equal(int shard, int shards) {
    Map<String, AttributeValue> equal = new LinkedHashMap<>(query.equal());
    String pk = Attributes.required(ItemAttributes.PK, equal.get(ItemAttributes.PK)).s();
    equal.put(
        ItemAttributes.PK,
        AttributeValue.createS(KeyLimits.partition(Shards.partition(pk, shard, shards))));
    return equal;
  }
}
