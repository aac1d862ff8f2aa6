package dev.dovetail.testkit.contract;

import dev.dovetail.AlreadyExists;
import dev.dovetail.InvalidCursor;
import dev.dovetail.InvalidKey;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.testkit.contract.DeskTable.Visit;
import dev.dovetail.testkit.values.RecordParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A defect in each kind of method that does one thing. */
enum PlainMutant implements Mutant {
  GET_LOSES_AN_ATTRIBUTE(Rule.GET_FINDS_WHAT_IS_STORED) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "get",
          (call, arguments) ->
              ((Optional<?>) call.with(arguments))
                  .map(visit -> PARTS.with(visit, Map.of("reason", Optional.empty()))));
    }
  },
  GET_FINDS_ANYTHING(Rule.GET_OF_NOTHING_IS_EMPTY) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "get",
          (call, arguments) -> {
            Optional<?> found = (Optional<?>) call.with(arguments);
            return found.isPresent()
                ? found
                : table.visits().latest((String) arguments[0], 0).findAny();
          });
    }
  },
  QUERY_THE_WRONG_WAY_ROUND(Rule.QUERY_READS_ALL_IN_ORDER) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          QueryRequest.class,
          query ->
              query.toBuilder()
                  .scanIndexForward(Boolean.FALSE.equals(query.scanIndexForward()))
                  .build());
    }
  },
  PAGE_WITHOUT_ITS_FIRST_ITEM(Rule.QUERY_PAGES_FIT_TOGETHER) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<QueryRequest, QueryResponse>answers(
          client,
          QueryRequest.class,
          (request, answer) ->
              request.hasExclusiveStartKey() && answer.items().size() > 1
                  ? answer.toBuilder()
                      .items(answer.items().subList(1, answer.items().size()))
                      .build()
                  : answer);
    }
  },
  CURSOR_FOR_EVERYBODY(Rule.CURSOR_OF_ANOTHER_PARTITION_IS_REFUSED) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "ofHost",
          (call, arguments) -> {
            try {
              return call.with(arguments);
            } catch (InvalidCursor e) {
              Object[] first = arguments.clone();
              first[first.length - 1] = PageRequest.first(10);
              return call.with(first);
            }
          });
    }
  },
  COUNT_WITH_ONE_MORE(Rule.COUNT_IS_THE_NUMBER_OF_ITEMS) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<QueryRequest, QueryResponse>answers(
          client,
          QueryRequest.class,
          (request, answer) -> answer.toBuilder().count(answer.count() + 1).build());
    }
  },
  SCAN_LOSES_AN_ITEM(Rule.SCAN_READS_ALL) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<ScanRequest, ScanResponse>answers(
          client,
          ScanRequest.class,
          (request, answer) ->
              answer.toBuilder()
                  .items(answer.items().subList(0, Math.max(0, answer.items().size() - 1)))
                  .build());
    }
  },
  QUERY_WITHOUT_ITS_FILTER(Rule.EXPIRED_ITEM_IS_HIDDEN) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(client, QueryRequest.class, PlainMutant::unfiltered);
    }
  },
  UPDATE_OF_WHAT_HAS_EXPIRED(Rule.EXPIRED_ITEM_IS_NOT_WRITTEN) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          UpdateItemRequest.class,
          update -> or(update, "#until < :past", "until", AttributeValue.fromN("1500000000")));
    }
  },
  CREATE_STOPPED_BY_WHAT_HAS_EXPIRED(Rule.EXPIRED_ITEM_IS_NO_OBSTACLE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          PutItemRequest.class,
          put ->
              put.toBuilder()
                  .conditionExpression("attribute_not_exists(pk)")
                  .expressionAttributeNames(null)
                  .expressionAttributeValues(null)
                  .build());
    }
  },
  GET_OF_ANY_TYPE(Rule.OTHER_TYPE_IS_NOT_READ) {
    @Override
    public DeskTable on(DynamoDbClient client) {
      DeskTable any =
          super.on(
              Tampered.<GetItemRequest, GetItemResponse>answers(
                  client,
                  GetItemRequest.class,
                  (request, answer) ->
                      answer.hasItem() && answer.item().get("_type").s().equals("_another")
                          ? answer.toBuilder()
                              .item(with(answer.item(), "_type", AttributeValue.fromS("VISIT")))
                              .build()
                          : answer));
      return Desks.around(
          super.on(client),
          "get",
          (call, key) -> any.visits().get((String) key[0], (Integer) key[1], (String) key[2]));
    }
  },
  DELETE_OF_ANY_TYPE(Rule.OTHER_TYPE_IS_NOT_WRITTEN) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          DeleteItemRequest.class,
          delete ->
              delete.toBuilder()
                  .conditionExpression(null)
                  .expressionAttributeNames(null)
                  .expressionAttributeValues(null)
                  .build());
    }
  },
  CREATE_LOSES_AN_ATTRIBUTE(Rule.CREATE_STORES_THE_RECORD) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          PutItemRequest.class,
          put -> put.toBuilder().item(without(put.item(), "reason")).build());
    }
  },
  CREATE_OVERWRITES(Rule.CREATE_AGAIN_IS_REFUSED) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "create",
          (call, arguments) -> {
            try {
              return call.with(arguments);
            } catch (AlreadyExists e) {
              Visit visit = (Visit) arguments[0];
              Visit there =
                  table.visits().get(visit.host(), visit.rank(), visit.id()).orElseThrow(() -> e);
              return table
                  .visits()
                  .replace((Visit) PARTS.with(visit, Map.of("version", there.version())));
            }
          });
    }
  },
  KEY_IS_CUT(Rule.CREATE_AT_THE_LIMITS_OF_THE_KEY) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "create",
          (call, arguments) -> {
            try {
              return call.with(arguments);
            } catch (InvalidKey e) {
              Visit v = (Visit) arguments[0];
              String host = v.host().length() > 9 ? v.host().substring(9) : v.host();
              String id = v.id().length() > 9 ? v.id().substring(9) : v.id();
              return call.with(
                  new Visit(
                      host,
                      v.rank(),
                      id,
                      v.guest(),
                      v.reason(),
                      v.things(),
                      v.updatedAt(),
                      v.until(),
                      v.version()));
            }
          });
    }
  },
  REPLACE_LOSES_AN_ATTRIBUTE(Rule.REPLACE_STORES_THE_RECORD) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "replace",
          (call, arguments) -> call.with(PARTS.with(arguments[0], Map.of("guest", "lost"))));
    }
  },
  UPDATE_CHANGES_ANOTHER_ATTRIBUTE(Rule.UPDATE_CHANGES_WHAT_IT_NAMES) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return afterwards(client, "guest");
    }
  },
  UPDATE_MAKES_A_GHOST(Rule.WRITE_OF_NOTHING_IS_REFUSED) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(client, UpdateItemRequest.class, PlainMutant::always);
    }
  },
  UPDATE_OF_ANY_VERSION(Rule.WRITE_OF_A_STALE_VERSION_IS_REFUSED) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "explain",
          (call, arguments) -> {
            try {
              return call.with(arguments);
            } catch (StaleVersion e) {
              Object[] later = arguments.clone();
              later[4] = (Long) later[4] + 1;
              return call.with(later);
            }
          });
    }
  },
  DELETE_DOES_NOTHING(Rule.DELETE_REMOVES_THE_ITEM_ONCE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.client(
          client,
          DeleteItemRequest.class,
          (call, delete) ->
              delete.key().get("sk").s().startsWith("VISIT#")
                  ? DeleteItemResponse.builder().build()
                  : call.apply(delete));
    }
  },
  WRITE_DOES_NOT_KNOW_ITSELF(Rule.LOST_ANSWER_IS_ONE_WRITE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          PutItemRequest.class,
          put -> put.toBuilder().returnValuesOnConditionCheckFailure("NONE").build());
    }
  },
  GUARD_GUARDS_NOTHING(Rule.UNIQUE_VALUE_IS_HAD_ONCE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          TransactWriteItemsRequest.class,
          sent ->
              sent.toBuilder()
                  .transactItems(sent.transactItems().stream().map(PlainMutant::unguarded).toList())
                  .build());
    }
  },
  BATCH_GET_LOSES_AN_ITEM(Rule.BATCH_GET_TELLS_OF_EACH_KEY) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<BatchGetItemRequest, BatchGetItemResponse>answers(
          client,
          BatchGetItemRequest.class,
          (request, answer) -> {
            Map<String, List<Map<String, AttributeValue>>> less = new HashMap<>();
            answer.responses().forEach((name, items) -> less.put(name, withoutLast(items)));
            return answer.toBuilder().responses(less).build();
          });
    }
  },
  BATCH_PUT_LOSES_AN_ITEM(Rule.BATCH_PUT_STORES_ALL) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(client, BatchWriteItemRequest.class, PlainMutant::lessOne);
    }
  },
  BATCH_DELETE_LEAVES_AN_ITEM(Rule.BATCH_DELETE_REMOVES_ALL) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(client, BatchWriteItemRequest.class, PlainMutant::lessOne);
    }
  };

  private static final RecordParts PARTS = RecordParts.of(Visit.class);

  private final Rule rule;

  PlainMutant(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  private static Map<String, AttributeValue> without(
      Map<String, AttributeValue> item, String attribute) {
    Map<String, AttributeValue> less = new HashMap<>(item);
    less.remove(attribute);
    return less;
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String attribute, AttributeValue value) {
    Map<String, AttributeValue> more = new HashMap<>(item);
    more.put(attribute, value);
    return more;
  }

  private static <T> List<T> withoutLast(List<T> list) {
    return list.subList(0, Math.max(0, list.size() - 1));
  }

  /** Its names and values stay in use: a filter that all items pass takes its place. */
  private static QueryRequest unfiltered(QueryRequest query) {
    return query.filterExpression() == null
        ? query
        : query.toBuilder()
            .filterExpression("(" + query.filterExpression() + ") OR attribute_exists(updatedAt)")
            .build();
  }

  /** Does an update where another condition holds, too. */
  private static UpdateItemRequest or(
      UpdateItemRequest update, String condition, String attribute, AttributeValue value) {
    Map<String, String> names = new HashMap<>(update.expressionAttributeNames());
    names.put("#" + attribute, attribute);
    return update.toBuilder()
        .conditionExpression("(" + update.conditionExpression() + ") OR " + condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(with(update.expressionAttributeValues(), ":past", value))
        .build();
  }

  private static UpdateItemRequest always(UpdateItemRequest update) {
    return update.toBuilder()
        .conditionExpression("(" + update.conditionExpression() + ") OR attribute_not_exists(pk)")
        .build();
  }

  private static TransactWriteItem unguarded(TransactWriteItem action) {
    return action.put() == null || !action.put().item().get("_type").s().equals("_unique")
        ? action
        : TransactWriteItem.builder()
            .put(p -> p.tableName(action.put().tableName()).item(action.put().item()))
            .build();
  }

  private static BatchWriteItemRequest lessOne(BatchWriteItemRequest batch) {
    Map<String, List<WriteRequest>> less = new HashMap<>();
    batch.requestItems().forEach((name, writes) -> less.put(name, withoutLast(writes)));
    return batch.toBuilder().requestItems(less).build();
  }

  /** Another attribute is lost with each update. */
  private static DynamoDbClient afterwards(DynamoDbClient client, String attribute) {
    return Tampered.answers(
        client,
        UpdateItemRequest.class,
        (request, answer) -> {
          client.updateItem(
              b ->
                  b.tableName(request.tableName())
                      .key(request.key())
                      .updateExpression("SET #a = :v")
                      .expressionAttributeNames(Map.of("#a", attribute))
                      .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("lost"))));
          return answer;
        });
  }
}
