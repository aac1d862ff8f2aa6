package dev.dovetail.testkit.contract;

import dev.dovetail.PageRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What people write late in the day: values stored as nearly the same, requests not followed up.
 */
enum TiredMutant implements Mutant {
  TEXT_IS_TRIMMED(Rule.CREATE_STORES_THE_RECORD, texts(String::strip)),
  TEXT_IS_NORMALIZED(
      Rule.CREATE_STORES_THE_RECORD,
      texts(text -> Normalizer.normalize(text, Normalizer.Form.NFC))),
  EMPTY_TEXT_IS_LEFT_OUT(
      Rule.CREATE_STORES_THE_RECORD,
      item -> item.computeIfPresent("text", (n, text) -> text.s().isEmpty() ? null : text)),
  ABSENT_IS_STORED_AS_NULL(
      Rule.CREATE_STORES_THE_RECORD,
      item -> item.putIfAbsent("note", AttributeValue.fromNul(true))),
  DECIMAL_IS_ROUNDED(
      Rule.CREATE_STORES_THE_RECORD,
      item ->
          item.computeIfPresent(
              "sum",
              (n, sum) ->
                  AttributeValue.fromN(
                      new BigDecimal(sum.n()).setScale(2, RoundingMode.HALF_UP).toPlainString()))),
  INSTANT_IS_CUT(
      Rule.CREATE_STORES_THE_RECORD,
      item ->
          item.computeIfPresent(
              "at", (n, at) -> AttributeValue.fromS(at.s().replaceAll("\\d{6}Z$", "000000Z")))),
  SET_IS_A_LIST(
      Rule.CREATE_STORES_THE_RECORD,
      item ->
          item.computeIfPresent(
              "tags",
              (n, tags) ->
                  AttributeValue.fromL(tags.ss().stream().map(AttributeValue::fromS).toList()))),
  KEY_WITHOUT_ITS_ZEROS(
      Rule.CREATE_STORES_THE_RECORD,
      item -> item.put("sk", AttributeValue.fromS("BILL#" + item.get("number").n()))),
  PUT_WITHOUT_A_CONDITION(Rule.CREATE_AGAIN_IS_REFUSED) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          PutItemRequest.class,
          put ->
              isBill(put.item())
                  ? put.toBuilder()
                      .conditionExpression(null)
                      .expressionAttributeNames(null)
                      .expressionAttributeValues(null)
                      .build()
                  : put);
    }
  },
  READ_IS_NOT_CONSISTENT(Rule.CONSISTENT_READ_SEES_THE_LAST_WRITE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client, GetItemRequest.class, get -> get.toBuilder().consistentRead(false).build());
    }
  },
  COUNT_OF_ONE_PAGE(Rule.READ_GOES_ON_AFTER_A_SHORT_PAGE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<QueryRequest, QueryResponse>answers(
          client,
          QueryRequest.class,
          (request, answer) -> request.select() == Select.COUNT ? last(answer) : answer);
    }
  },
  QUERY_OF_ONE_PAGE(Rule.READ_GOES_ON_AFTER_A_SHORT_PAGE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<QueryRequest, QueryResponse>answers(
          client,
          QueryRequest.class,
          (request, answer) ->
              request.expressionAttributeValues().values().stream()
                      .anyMatch(value -> String.valueOf(value.s()).startsWith("BILL#"))
                  ? last(answer)
                  : answer);
    }
  },
  SCAN_OF_ONE_PAGE(Rule.READ_GOES_ON_AFTER_A_SHORT_PAGE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<ScanRequest, ScanResponse>answers(
          client,
          ScanRequest.class,
          (request, answer) -> answer.toBuilder().lastEvaluatedKey(null).build());
    }
  },
  PAGE_IS_CUT_BEFORE_ITS_FILTER(Rule.QUERY_PAGES_FIT_TOGETHER) {
    @Override
    public DeskTable on(DynamoDbClient client) {
      HandWrittenVisits visits = new HandWrittenVisits(client, false);
      return Desks.around(
          super.on(client),
          "ofHost",
          (call, arguments) -> visits.ofHost((String) arguments[0], (PageRequest) arguments[1]));
    }
  },
  UPDATE_FORGETS_WHAT_IT_DOES_NOT_KNOW(Rule.UPDATE_CHANGES_WHAT_IT_NAMES) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.answers(
          client,
          UpdateItemRequest.class,
          (request, answer) -> {
            if (isBill(request.key())) {
              client.updateItem(
                  b ->
                      b.tableName("desk")
                          .key(request.key())
                          .updateExpression("REMOVE unknownToTheRecord"));
            }
            return answer;
          });
    }
  },
  DELETE_OF_ANY_VERSION(Rule.WRITE_OF_A_STALE_VERSION_IS_REFUSED) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          DeleteItemRequest.class,
          delete ->
              isBill(delete.key())
                  ? delete.toBuilder()
                      .conditionExpression(
                          "(" + delete.conditionExpression() + ") OR attribute_exists(number)")
                      .build()
                  : delete);
    }
  },
  BATCH_GET_FORGETS_WHAT_IS_LEFT(Rule.BATCH_GOES_ON_WITH_WHAT_IS_LEFT) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<BatchGetItemRequest, BatchGetItemResponse>answers(
          client,
          BatchGetItemRequest.class,
          (request, answer) -> answer.toBuilder().unprocessedKeys(Map.of()).build());
    }
  },
  BATCH_WRITE_FORGETS_WHAT_IS_LEFT(Rule.BATCH_GOES_ON_WITH_WHAT_IS_LEFT) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<BatchWriteItemRequest, BatchWriteItemResponse>answers(
          client,
          BatchWriteItemRequest.class,
          (request, answer) -> answer.toBuilder().unprocessedItems(Map.of()).build());
    }
  };

  private final Rule rule;
  private final Consumer<Map<String, AttributeValue>> change;

  TiredMutant(Rule rule) {
    this(rule, item -> {});
  }

  /** Stores bills in another way. */
  TiredMutant(Rule rule, Consumer<Map<String, AttributeValue>> change) {
    this.rule = rule;
    this.change = change;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public DynamoDbClient client(DynamoDbClient client) {
    return Tampered.requests(
        client,
        PutItemRequest.class,
        put -> {
          Map<String, AttributeValue> item = new HashMap<>(put.item());
          if (isBill(item)) {
            change.accept(item);
          }
          return put.toBuilder().item(item).build();
        });
  }

  private static boolean isBill(Map<String, AttributeValue> item) {
    return item.get("sk").s().startsWith("BILL#");
  }

  private static QueryResponse last(QueryResponse answer) {
    return answer.toBuilder().lastEvaluatedKey(null).build();
  }

  private static Consumer<Map<String, AttributeValue>> texts(UnaryOperator<String> change) {
    return item ->
        item.computeIfPresent("text", (n, text) -> AttributeValue.fromS(change.apply(text.s())));
  }
}
