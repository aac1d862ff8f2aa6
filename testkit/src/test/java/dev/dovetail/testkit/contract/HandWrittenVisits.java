package dev.dovetail.testkit.contract;

import dev.dovetail.InvalidCursor;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.testkit.contract.DeskTable.Visit;
import dev.dovetail.testkit.items.EntitySchemas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * A query as somebody would write it for the SDK.
 *
 * @param fills whether a page is filled up where a filter has left out items
 */
record HandWrittenVisits(DynamoDbClient client, boolean fills) {
  Page<Visit> ofHost(String host, PageRequest page) {
    String pk = "HOST#" + Facet.encode("host", host);
    List<Visit> visits = new ArrayList<>();
    Optional<Map<String, AttributeValue>> start = page.cursor().map(c -> start(pk, c));
    do {
      QueryResponse answer = client.query(query(pk, page.limit() - visits.size(), start));
      answer.items().forEach(item -> visits.add(schema().mapToItem(item)));
      start =
          answer.hasLastEvaluatedKey() ? Optional.of(answer.lastEvaluatedKey()) : Optional.empty();
    } while (fills && start.isPresent() && visits.size() < page.limit());
    return start
        .map(key -> Page.of(visits, pk + "\n" + key.get("sk").s()))
        .orElseGet(() -> Page.last(visits));
  }

  private static QueryRequest query(
      String pk, int limit, Optional<Map<String, AttributeValue>> start) {
    return QueryRequest.builder()
        .tableName("desk")
        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
        .filterExpression("#type = :type AND (attribute_not_exists(#until) OR #until > :now)")
        .expressionAttributeNames(Map.of("#type", "_type", "#until", "until"))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(pk),
                ":sk", AttributeValue.fromS("VISIT#"),
                ":type", AttributeValue.fromS("VISIT"),
                ":now", AttributeValue.fromN(Long.toString(Instant.now().getEpochSecond()))))
        .limit(limit)
        .exclusiveStartKey(start.orElse(null))
        .build();
  }

  private static Map<String, AttributeValue> start(String pk, String cursor) {
    String[] key = cursor.split("\n", 2);
    if (key.length < 2 || !key[0].equals(pk)) {
      throw new InvalidCursor(InvalidCursor.Reason.FOREIGN, "The cursor is of another host.");
    }
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(key[1]));
  }

  private static EntitySchema<Visit> schema() {
    return EntitySchemas.of(Visit.class);
  }
}
