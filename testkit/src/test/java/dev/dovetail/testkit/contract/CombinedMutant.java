package dev.dovetail.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.InvalidItem;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.contract.DeskTable.Visit;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A defect in what takes several steps: moves, modifies, transactions, keys of indexes, pages. */
enum CombinedMutant implements Mutant {
  MOVE_LOSES_AN_ATTRIBUTE(Rule.MOVE_TAKES_THE_ITEM_ALONG) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return moves(client, (item, old) -> item.remove("unknownToTheRecord"));
    }
  },
  MOVE_LEAVES_THE_OLD_ITEM(Rule.MOVE_TAKES_THE_ITEM_ALONG) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return writes(
          client,
          CombinedMutant::isMove,
          request -> actions(request, action -> action.delete() == null ? action : null));
    }
  },
  MOVE_OVERWRITES(Rule.MOVE_TO_A_TAKEN_KEY_IS_REFUSED) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return writes(
          client,
          CombinedMutant::isMove,
          request ->
              actions(
                  request,
                  action ->
                      action.put() == null
                          ? action
                          : TransactWriteItem.builder()
                              .put(
                                  b ->
                                      b.tableName(action.put().tableName())
                                          .item(action.put().item()))
                              .build()));
    }
  },
  MOVE_KEEPS_A_KEY_OF_AN_INDEX(Rule.INDEXES_FOLLOW_THE_ITEM) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return moves(client, (item, old) -> item.put("_byRank_sk", old.get("_byRank_sk")));
    }
  },
  UPDATE_KEEPS_A_KEY_OF_AN_INDEX(Rule.INDEXES_FOLLOW_THE_ITEM) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return restores(client, "_byRank_pk");
    }
  },
  UPDATE_DOES_NOT_COUNT(Rule.UPDATE_CHANGES_WHAT_IT_NAMES) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return restores(client, "version");
    }
  },
  UPDATE_DOES_NOT_FIND_ITS_ITEM(Rule.UPDATE_CHANGES_WHAT_IT_NAMES) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "instead",
          (call, arguments) -> {
            Object[] other = arguments.clone();
            other[0] += "x";
            return call.with(other);
          });
    }
  },
  REPLACE_DOES_NOT_FIND_ITS_ITEM(Rule.REPLACE_STORES_THE_RECORD) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "replace",
          (call, arguments) -> call.with(with(arguments[0], "host", host -> host + "x")));
    }
  },
  UPDATE_OF_ANY_TYPE(Rule.OTHER_TYPE_IS_NOT_WRITTEN) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.requests(
          client,
          UpdateItemRequest.class,
          update ->
              update.toBuilder()
                  .conditionExpression("(" + update.conditionExpression() + ") OR #any = :any")
                  .expressionAttributeNames(
                      more(update.expressionAttributeNames(), "#any", "_type"))
                  .expressionAttributeValues(
                      more(
                          update.expressionAttributeValues(),
                          ":any",
                          AttributeValue.fromS("_another")))
                  .build());
    }
  },
  MODIFY_LOSES_A_COMPONENT(Rule.MODIFY_STORES_WHAT_IS_MADE) {
    @Override
    public DeskTable table(DeskTable table) {
      return modify(
          table,
          (call, key, function) ->
              call.with(
                  with(
                      key,
                      visit -> {
                        Visit made = function.apply(visit);
                        return made.equals(visit)
                            ? made
                            : with(made, "things", things -> List.of("lost"));
                      })));
    }
  },
  MODIFY_ALWAYS_WRITES(Rule.MODIFY_OF_NOTHING_NEW_WRITES_NOTHING) {
    @Override
    public DeskTable table(DeskTable table) {
      return modify(
          table,
          (call, key, function) -> {
            Optional<Visit> before = stored(table, key);
            Visit after = (Visit) call.with(with(key, function));
            return before.equals(Optional.of(after)) ? table.visits().replace(after) : after;
          });
    }
  },
  MODIFY_LEAVES_THE_KEY_QUIETLY(Rule.MODIFY_OF_THE_KEY_IS_REFUSED) {
    @Override
    public DeskTable table(DeskTable table) {
      return modify(
          table,
          (call, key, function) -> {
            try {
              return call.with(with(key, function));
            } catch (InvalidItem e) {
              return stored(table, key).orElseThrow();
            }
          });
    }
  },
  MODIFY_OVERWRITES_OTHERS(Rule.MODIFY_SEES_THE_WRITES_OF_OTHERS) {
    @Override
    public DeskTable table(DeskTable table) {
      return modify(
          table,
          (call, key, function) -> {
            Optional<Visit> read = stored(table, key);
            if (read.isEmpty()) {
              return call.with(with(key, function));
            }
            Visit made = function.apply(read.get());
            // Whatever it is by now, it is written over.
            return call.with(with(key, present -> made.equals(read.get()) ? present : made));
          });
    }
  },
  TRANSACTION_STOPS_HALFWAY(Rule.TRANSACTION_IS_ALL_OR_NOTHING) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.client(
          client,
          TransactWriteItemsRequest.class,
          (with, request) -> {
            if (isMove(request) || hasGuards(request)) {
              return with.apply(request);
            }
            for (int i = 0; i < request.transactItems().size(); i++) {
              String token = request.clientRequestToken() + i;
              TransactWriteItemsRequest one =
                  request.toBuilder()
                      .transactItems(request.transactItems().get(i))
                      .clientRequestToken(UUID.nameUUIDFromBytes(token.getBytes(UTF_8)).toString())
                      .build();
              try {
                with.apply(one);
              } catch (TransactionCanceledException e) {
                CancellationReason[] reasons =
                    new CancellationReason[request.transactItems().size()];
                Arrays.fill(reasons, CancellationReason.builder().code("None").build());
                reasons[i] = e.cancellationReasons().get(0);
                throw e.toBuilder().cancellationReasons(reasons).build();
              }
            }
            return TransactWriteItemsResponse.builder().build();
          });
    }
  },
  REASONS_ARE_MIXED_UP(Rule.TRANSACTION_NAMES_THE_WRITE_THAT_IS_REFUSED) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.client(
          client,
          TransactWriteItemsRequest.class,
          (with, request) -> {
            try {
              return with.apply(request);
            } catch (TransactionCanceledException e) {
              List<CancellationReason> reasons = new ArrayList<>(e.cancellationReasons());
              if (!isMove(request) && !hasGuards(request)) {
                Collections.reverse(reasons);
              }
              throw e.toBuilder().cancellationReasons(reasons).build();
            }
          });
    }
  },
  TRANSACTION_HAS_NO_TOKEN(Rule.TRANSACTION_IS_DONE_ONCE) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return writes(
          client,
          request -> true,
          request -> request.toBuilder().clientRequestToken(UUID.randomUUID().toString()).build());
    }
  },
  WRITE_IN_A_TRANSACTION_OF_ANY_TYPE(Rule.OTHER_TYPE_IS_NOT_WRITTEN) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return writes(
          client,
          request -> true,
          request ->
              actions(
                  request,
                  action ->
                      action.update() == null
                          ? action
                          : TransactWriteItem.builder()
                              .update(
                                  action.update().toBuilder()
                                      .conditionExpression(
                                          "("
                                              + action.update().conditionExpression()
                                              + ") OR #any = :any")
                                      .expressionAttributeNames(
                                          more(
                                              action.update().expressionAttributeNames(),
                                              "#any",
                                              "_type"))
                                      .expressionAttributeValues(
                                          more(
                                              action.update().expressionAttributeValues(),
                                              ":any",
                                              AttributeValue.fromS("_another")))
                                      .build())
                              .build()));
    }
  },
  CHECK_DEMANDS_NOTHING(Rule.CHECK_DEMANDS_WHAT_IT_NAMES) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "withGuest",
          (call, key) ->
              table.visits().present((String) key[0], (Integer) key[1], (String) key[2]));
    }
  },
  SNAPSHOT_MIXES_UP_ITS_ITEMS(Rule.SNAPSHOT_HAS_EACH_ITEM) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<TransactGetItemsRequest, TransactGetItemsResponse>answers(
          client,
          TransactGetItemsRequest.class,
          (request, answer) -> {
            List<ItemResponse> items = new ArrayList<>(answer.responses());
            Collections.reverse(items);
            return answer.toBuilder().responses(items).build();
          });
    }
  },
  SNAPSHOT_OF_WHAT_HAS_EXPIRED(Rule.EXPIRED_ITEM_IS_HIDDEN) {
    @Override
    public DynamoDbClient client(DynamoDbClient client) {
      return Tampered.<TransactGetItemsRequest, TransactGetItemsResponse>answers(
          client,
          TransactGetItemsRequest.class,
          (request, answer) ->
              answer.toBuilder()
                  .responses(answer.responses().stream().map(CombinedMutant::unexpired).toList())
                  .build());
    }
  },
  CURSOR_SKIPS_AN_ITEM(Rule.QUERY_PAGES_FIT_TOGETHER) {
    @Override
    public DeskTable table(DeskTable table) {
      return Desks.around(
          table,
          "ofHost",
          (call, arguments) -> {
            Page<?> page = (Page<?>) call.with(arguments);
            if (page.next().isEmpty()) {
              return page;
            }
            PageRequest one = PageRequest.after(page.next().get(), 1);
            Page<?> skipped = (Page<?>) call.with(arguments[0], one);
            return skipped.next().isEmpty()
                ? Page.last(page.items())
                : Page.of(page.items(), skipped.next().get());
          });
    }
  };

  private final Rule rule;

  CombinedMutant(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return rule;
  }

  private static boolean isMove(TransactWriteItemsRequest request) {
    return request.transactItems().stream().anyMatch(action -> action.delete() != null)
        && request.transactItems().stream().anyMatch(action -> action.put() != null);
  }

  private static boolean hasGuards(TransactWriteItemsRequest request) {
    return request.transactItems().stream()
        .anyMatch(
            action ->
                action.put() != null && action.put().item().get("_type").s().equals("_unique")
                    || action.delete() != null
                        && action.delete().key().get("sk").s().equals("$UNIQUE"));
  }

  private static DynamoDbClient writes(
      DynamoDbClient client,
      Predicate<TransactWriteItemsRequest> which,
      UnaryOperator<TransactWriteItemsRequest> change) {
    return Tampered.requests(
        client,
        TransactWriteItemsRequest.class,
        request -> which.test(request) ? change.apply(request) : request);
  }

  /** Changes each action, or leaves it out. */
  private static TransactWriteItemsRequest actions(
      TransactWriteItemsRequest request,
      Function<TransactWriteItem, @Nullable TransactWriteItem> change) {
    return request.toBuilder()
        .transactItems(
            request.transactItems().stream().map(change).filter(Objects::nonNull).toList())
        .build();
  }

  /** Changes what a move puts, with what the item was. */
  private static DynamoDbClient moves(
      DynamoDbClient client,
      BiConsumer<Map<String, AttributeValue>, Map<String, AttributeValue>> change) {
    return writes(
        client,
        CombinedMutant::isMove,
        request -> {
          Map<String, AttributeValue> old = new LinkedHashMap<>();
          for (TransactWriteItem action : request.transactItems()) {
            if (action.delete() != null) {
              old.putAll(
                  client
                      .getItem(
                          b -> b.tableName(action.delete().tableName()).key(action.delete().key()))
                      .item());
            }
          }
          return actions(
              request,
              action -> {
                if (action.put() == null) {
                  return action;
                }
                Map<String, AttributeValue> item = new HashMap<>(action.put().item());
                change.accept(item, old);
                return TransactWriteItem.builder()
                    .put(action.put().toBuilder().item(item).build())
                    .build();
              });
        });
  }

  /** After an update of the guest alone, an attribute is as before. */
  private static DynamoDbClient restores(DynamoDbClient client, String attribute) {
    return Tampered.<UpdateItemRequest>client(
        client,
        UpdateItemRequest.class,
        (with, request) -> {
          Map<String, AttributeValue> old =
              client.getItem(b -> b.tableName(request.tableName()).key(request.key())).item();
          UpdateItemResponse answer = (UpdateItemResponse) with.apply(request);
          if (request.expressionAttributeNames().containsValue("guest")
              && !request.expressionAttributeNames().containsValue("things")) {
            client.updateItem(
                b ->
                    b.tableName(request.tableName())
                        .key(request.key())
                        .updateExpression("SET #a = :v")
                        .expressionAttributeNames(Map.of("#a", attribute))
                        .expressionAttributeValues(Map.of(":v", old.get(attribute))));
          }
          return answer;
        });
  }

  private static ItemResponse unexpired(ItemResponse response) {
    AttributeValue until = response.hasItem() ? response.item().get("until") : null;
    if (until == null || Long.parseLong(until.n()) > 1_500_000_000L) {
      return response;
    }
    Map<String, AttributeValue> item = new HashMap<>(response.item());
    item.remove("until");
    return response.toBuilder().item(item).build();
  }

  private static <V> Map<String, V> more(Map<String, V> map, String name, V value) {
    Map<String, V> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** What is done instead of a modify. */
  private interface Modifying {
    Object of(Desks.Call call, Object[] key, UnaryOperator<Visit> function) throws Throwable;
  }

  @SuppressWarnings("unchecked") // Its last parameter is the function.
  private static DeskTable modify(DeskTable table, Modifying way) {
    return Desks.around(
        table,
        "modify",
        (call, arguments) ->
            way.of(call, Arrays.copyOf(arguments, 3), (UnaryOperator<Visit>) arguments[3]));
  }

  private static Object[] with(Object[] key, UnaryOperator<Visit> function) {
    return new Object[] {key[0], key[1], key[2], function};
  }

  private static Optional<Visit> stored(DeskTable table, Object[] key) {
    return table.visits().get((String) key[0], (Integer) key[1], (String) key[2]);
  }

  private static Visit with(Object visit, String component, UnaryOperator<Object> change) {
    RecordParts parts = RecordParts.of(Visit.class);
    Object old = Objects.requireNonNull(parts.get(visit, component));
    return (Visit) parts.with(visit, Map.of(component, change.apply(old)));
  }
}
