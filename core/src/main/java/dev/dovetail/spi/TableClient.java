package dev.dovetail.spi;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ItemKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Carries out the operations of generated repositories on one table.
 *
 * <p>Every write is guarded by the entity's type: it never changes another entity's item. Immutable
 * and, as the SDK's client is, safe for use by any number of threads.
 */
public final class TableClient {
  private final DynamoDbClient client;
  private final String table;
  private final TableOptions options;
  private final Cursors cursors;

  /**
   * @param client the SDK's client, which stays the caller's to close
   * @param table the table's physical name or ARN
   * @param options clock, ids and secret
   */
  public TableClient(DynamoDbClient client, String table, TableOptions options) {
    this.client = client;
    this.table = table;
    this.options = options;
    this.cursors = new Cursors(table, options.cursorSecret().orElse(new byte[0]));
  }

  /** {@return the SDK's client} */
  public DynamoDbClient client() {
    return client;
  }

  /** {@return the table's physical name or ARN} */
  public String name() {
    return table;
  }

  TableOptions options() {
    return options;
  }

  /** {@return the clock's time in whole milliseconds} */
  public Instant now() {
    return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** {@return a new id} */
  public UUID newId() {
    return options.ids().get();
  }

  /** {@return the id, or a new one if it is absent} */
  public UUID idOr(@Nullable UUID id) {
    return id == null ? newId() : id;
  }

  /** {@return the id, or a new one if it is absent} */
  public String idOr(@Nullable String id) {
    return id == null ? newId().toString() : id;
  }

  /** Writes an item whose key must be free, and returns it as it is stored. */
  public <T> T create(EntitySchema<T> schema, T item) {
    Map<String, AttributeValue> attributes = schema.toItem(item);
    check(schema, attributes);
    try {
      client.putItem(
          PutItemRequest.builder()
              .tableName(table)
              .item(attributes)
              .conditionExpression("attribute_not_exists(#pk)")
              .expressionAttributeNames(Map.of("#pk", ItemAttributes.PK))
              .build());
      return schema.mapToItem(attributes);
    } catch (ConditionalCheckFailedException e) {
      throw new AlreadyExists(EntitySchema.keyOf(attributes), e);
    } catch (SdkException e) {
      throw Refusals.of("PutItem", table, schema, e);
    }
  }

  /** Reads an item by its key. */
  public <T> Optional<T> get(EntitySchema<T> schema, ItemKey key, boolean consistent) {
    try {
      GetItemResponse response =
          client.getItem(
              GetItemRequest.builder()
                  .tableName(table)
                  .key(attributes(key))
                  .consistentRead(consistent)
                  .build());
      return response.hasItem() ? Optional.of(schema.mapToItem(response.item())) : Optional.empty();
    } catch (SdkException e) {
      throw Refusals.of("GetItem", table, schema, e);
    }
  }

  /**
   * Writes every component of an item that must exist, except its time of creation, and every
   * attribute that is composed of components.
   */
  public <T> T replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    Map<String, AttributeValue> attributes = schema.toItem(item);
    check(schema, attributes);
    for (String component : schema.info().components()) {
      if (schema.info().isManaged(component)) {
        continue;
      }
      copy(component, attributes, update);
    }
    for (String attribute : schema.info().composedAttributes()) {
      copy(attribute, attributes, update);
    }
    return update(schema, EntitySchema.keyOf(attributes), update);
  }

  private static void copy(
      String attribute, Map<String, AttributeValue> attributes, ItemUpdate update) {
    AttributeValue value = attributes.get(attribute);
    if (value == null) {
      update.remove(attribute);
    } else {
      update.set(attribute, value);
    }
  }

  /** Changes an item that must exist, and returns it as it is then. */
  public <T> T update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    for (IndexKey index : schema.info().indexes()) {
      KeyLimits.check(index, update.changes());
    }
    Expressions expressions = new Expressions();
    try {
      Map<String, AttributeValue> stored =
          client
              .updateItem(
                  UpdateItemRequest.builder()
                      .tableName(table)
                      .key(attributes(key))
                      .updateExpression(update.expression(expressions))
                      .conditionExpression(update.condition(schema.info().type(), expressions))
                      .expressionAttributeNames(expressions.names())
                      .expressionAttributeValues(expressions.values())
                      .returnValues(ReturnValue.ALL_NEW)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD)
                      .build())
              .attributes();
      return schema.mapToItem(stored);
    } catch (ConditionalCheckFailedException e) {
      throw Refusals.ofCondition(key, schema, update.expectedVersion(), e);
    } catch (SdkException e) {
      throw Refusals.of("UpdateItem", table, schema, e);
    }
  }

  /** Removes an item if it exists, and returns it as it was. */
  public <T> Optional<T> delete(EntitySchema<T> schema, ItemKey key) {
    Expressions expressions = new Expressions();
    String condition =
        "attribute_not_exists("
            + expressions.name(ItemAttributes.PK)
            + ") OR "
            + expressions.name(ItemAttributes.TYPE)
            + " = "
            + expressions.value(AttributeValue.createS(schema.info().type()));
    return delete(schema, key, condition, expressions, null);
  }

  /** Removes an item that must exist and have a version, and returns it as it was. */
  public <T> Optional<T> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    Expressions expressions = new Expressions();
    String condition =
        new ItemUpdate()
            .count(versionAttribute, expected)
            .condition(schema.info().type(), expressions);
    return delete(schema, key, condition, expressions, expected);
  }

  private <T> Optional<T> delete(
      EntitySchema<T> schema,
      ItemKey key,
      String condition,
      Expressions expressions,
      @Nullable Long expected) {
    try {
      DeleteItemResponse response =
          client.deleteItem(
              DeleteItemRequest.builder()
                  .tableName(table)
                  .key(attributes(key))
                  .conditionExpression(condition)
                  .expressionAttributeNames(expressions.names())
                  .expressionAttributeValues(expressions.values())
                  .returnValues(ReturnValue.ALL_OLD)
                  .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                  .build());
      return response.hasAttributes()
          ? Optional.of(schema.mapToItem(response.attributes()))
          : Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      throw Refusals.ofCondition(key, schema, expected, e);
    } catch (SdkException e) {
      throw Refusals.of("DeleteItem", table, schema, e);
    }
  }

  /** Reads a page: as many items as asked for, or all that are left. */
  public <T> Page<T> query(EntitySchema<T> schema, ItemQuery query, PageRequest page) {
    // One more than asked for tells whether another page follows.
    int wanted = page.limit() + 1;
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, AttributeValue> start = null;
    query.complete(schema.info());
    if (page.cursor().isPresent()) {
      start = cursors.read(query, page.cursor().get());
    }
    if (query.isEmpty()) {
      return Page.last(List.of());
    }
    try {
      do {
        QueryResponse response = client.query(request(query, start, wanted - found.size()));
        found.addAll(response.items());
        start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
      } while (start != null && found.size() < wanted);
    } catch (SdkException e) {
      throw Refusals.of("Query", table, schema, e);
    }
    boolean more = found.size() == wanted;
    int size = more ? wanted - 1 : found.size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(schema.mapToItem(found.get(i)));
    }
    return more ? Page.of(items, cursors.write(query, found.get(size - 1))) : Page.last(items);
  }

  private QueryRequest request(
      ItemQuery query, @Nullable Map<String, AttributeValue> start, int limit) {
    Expressions expressions = new Expressions();
    return QueryRequest.builder()
        .tableName(table)
        .indexName(query.index())
        .keyConditionExpression(query.condition(expressions))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .exclusiveStartKey(start)
        .scanIndexForward(!query.isDescending())
        .consistentRead(query.isConsistent())
        .limit(limit)
        .build();
  }

  static void check(EntitySchema<?> schema, Map<String, AttributeValue> attributes) {
    ItemSize.check(schema.info().type(), attributes);
    for (IndexKey index : schema.info().indexes()) {
      KeyLimits.check(index, attributes);
    }
  }

  static Map<String, AttributeValue> attributes(ItemKey key) {
    KeyLimits.checked(key);
    Map<String, AttributeValue> attributes = new LinkedHashMap<>(4);
    attributes.put(ItemAttributes.PK, AttributeValue.createS(key.pk()));
    attributes.put(ItemAttributes.SK, AttributeValue.createS(key.sk()));
    return attributes;
  }
}
