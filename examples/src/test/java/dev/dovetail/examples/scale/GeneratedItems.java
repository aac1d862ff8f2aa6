package dev.dovetail.examples.scale;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A table that has any number of items and stores none: it makes them when they are read. The tests
 * compare it with an engine.
 */
final class GeneratedItems implements DynamoDbClient {
  private static final String TABLE = "scale";
  private static final String READING = "READING#";
  private static final String HIT = "HIT#";
  private static final int MEGABYTE = 1024 * 1024;

  private final int number;
  private int requests;
  private long items;

  GeneratedItems(int number) {
    this.number = number;
  }

  static Reading reading(int number) {
    return new Reading("s", number, "The reading of number " + number + ", with some words more.");
  }

  static Hit hit(int number) {
    return new Hit("p", number, "The hit of number " + number + ", with some words more.");
  }

  /** How many requests there were. */
  int requests() {
    return requests;
  }

  /** How many items they have read, or written. */
  long items() {
    return items;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    requests++;
    List<String> values = new ArrayList<>();
    for (AttributeValue value : request.expressionAttributeValues().values()) {
      values.add(value.s());
    }
    String pk =
        values.stream()
            .filter(v -> v.startsWith("SENSOR#") || v.startsWith("PAGE#"))
            .findFirst()
            .orElseThrow();
    boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
    boolean counted = request.select() == Select.COUNT;
    int limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
    int next =
        request.hasExclusiveStartKey()
            ? after(request.exclusiveStartKey(), forward)
            : forward ? 0 : number - 1;
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    boolean collection = values.stream().noneMatch(v -> v.startsWith(READING) || v.startsWith(HIT));
    if (collection && !request.hasExclusiveStartKey()) {
      found.add(SensorSchema.INSTANCE.toItem(new Sensor("s", "The sensor")));
    }
    int count = found.size();
    int bytes = 0;
    String last = "";
    while (next >= 0 && next < number && count < limit && bytes < MEGABYTE) {
      ItemKey key =
          pk.startsWith("PAGE#") ? HitSchema.key("p", next) : ReadingSchema.key("s", next);
      if (key.pk().equals(pk)) {
        count++;
        bytes += 180;
        last = key.sk();
        if (!counted) {
          found.add(item(pk, next));
        }
      }
      next += forward ? 1 : -1;
    }
    items += count;
    QueryResponse.Builder response =
        QueryResponse.builder().items(found).count(count).scannedCount(count);
    // As DynamoDB does: where a page ends by its limit, nobody knows yet whether it is the last.
    if (count >= limit || bytes >= MEGABYTE) {
      response.lastEvaluatedKey(key(pk, last));
    }
    return response.build();
  }

  private static Map<String, AttributeValue> item(String pk, int number) {
    return pk.startsWith("PAGE#")
        ? HitSchema.INSTANCE.toItem(hit(number))
        : ReadingSchema.INSTANCE.toItem(reading(number));
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    key.put("pk", AttributeValue.fromS(pk));
    key.put("sk", AttributeValue.fromS(sk));
    return key;
  }

  /** The number of the item that is next. */
  private static int after(Map<String, AttributeValue> start, boolean forward) {
    int number = number(start.get("sk").s());
    return forward ? number + 1 : number - 1;
  }

  /** The digits behind the sign. */
  private static int number(String sk) {
    return Integer.parseInt(sk.substring(sk.lastIndexOf('#') + 2));
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    requests++;
    int step = request.totalSegments();
    int next =
        request.hasExclusiveStartKey()
            ? number(request.exclusiveStartKey().get("sk").s()) + step
            : request.segment();
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    while (next < number && found.size() < request.limit()) {
      found.add(ReadingSchema.INSTANCE.toItem(reading(next)));
      next += step;
    }
    items += found.size();
    ScanResponse.Builder response = ScanResponse.builder().items(found);
    if (found.size() == request.limit()) {
      response.lastEvaluatedKey(key("SENSOR#s", ReadingSchema.key("s", next - step).sk()));
    }
    return response.build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    requests++;
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    KeysAndAttributes asked = request.requestItems().get(TABLE);
    for (Map<String, AttributeValue> key : asked.keys()) {
      int wanted = number(key.get("sk").s());
      if (wanted < number) {
        found.add(ReadingSchema.INSTANCE.toItem(reading(wanted)));
      }
    }
    items += found.size();
    return BatchGetItemResponse.builder()
        .responses(Map.of(TABLE, found))
        .unprocessedKeys(Map.of())
        .build();
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    requests++;
    for (List<WriteRequest> writes : request.requestItems().values()) {
      items += writes.size();
    }
    return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
