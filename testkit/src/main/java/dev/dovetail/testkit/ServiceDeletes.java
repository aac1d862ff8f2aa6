package dev.dovetail.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Deletes expired items as DynamoDB does in its own time, and knows the records of that in a
 * stream. Safe for use by any number of threads.
 */
final class ServiceDeletes {
  private static final Identity SERVICE =
      Identity.builder().type("Service").principalId("dynamodb.amazonaws.com").build();

  private static final int YEARS = 5;

  private final DynamoDbClient engine;
  private final Map<String, Set<Map<String, AttributeValue>>> deleted = new HashMap<>();

  ServiceDeletes(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** {@return how many items had expired by then, and are deleted now} */
  synchronized int until(Instant time) {
    int count = 0;
    for (String table : engine.listTablesPaginator().tableNames()) {
      var ttl = engine.describeTimeToLive(b -> b.tableName(table)).timeToLiveDescription();
      if (ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED) {
        count += until(time, table, ttl.attributeName());
      }
    }
    return count;
  }

  private int until(Instant time, String table, String attribute) {
    List<String> keys =
        engine.describeTable(b -> b.tableName(table)).table().keySchema().stream()
            .map(KeySchemaElement::attributeName)
            .toList();
    List<Map<String, AttributeValue>> expired = new ArrayList<>();
    engine
        .scanPaginator(b -> b.tableName(table).consistentRead(true))
        .items()
        .forEach(
            item -> {
              AttributeValue end = item.get(attribute);
              if (end != null && end.n() != null && isOver(end.n(), time)) {
                expired.add(item);
              }
            });
    for (Map<String, AttributeValue> item : expired) {
      Map<String, AttributeValue> key = new LinkedHashMap<>(item);
      key.keySet().retainAll(keys);
      deleted.computeIfAbsent(table, name -> new HashSet<>()).add(item);
      engine.deleteItem(b -> b.tableName(table).key(key));
    }
    return expired.size();
  }

  /**
   * Whether a number of seconds is reached, and not more than five years ago: older ones are no
   * time to live for DynamoDB. Whoever stores a fraction means none either.
   */
  private static boolean isOver(String seconds, Instant time) {
    try {
      long end = Long.parseLong(seconds);
      long oldest = time.atOffset(ZoneOffset.UTC).minusYears(YEARS).toEpochSecond();
      return end >= oldest && end <= time.getEpochSecond();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** {@return a record of a table, with who did it if that was the service} */
  synchronized Record identified(String table, Record record) {
    return record.eventName() == OperationType.REMOVE
            && deleted.getOrDefault(table, Set.of()).contains(record.dynamodb().oldImage())
        ? record.toBuilder().userIdentity(SERVICE).build()
        : record;
  }
}
