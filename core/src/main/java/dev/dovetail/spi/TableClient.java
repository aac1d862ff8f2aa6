package dev.dovetail.spi;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ItemKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private final PageReader pages;

  /**
   * @param client the SDK's client, which stays the caller's to close
   * @param table the table's physical name or ARN
   * @param options clock, ids and secret
   */
  public TableClient(DynamoDbClient client, String table, TableOptions options) {
    this.client = client;
    this.table = table;
    this.options = options;
    Cursors cursors = new Cursors(table, options.cursorSecret().orElse(new byte[0]));
    this.pages = new PageReader(client, table, cursors);
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
    WriteToken token = WriteToken.of(options);
    Map<String, AttributeValue> attributes = schema.toItem(item);
    token.mark(attributes);
    check(schema, attributes);
    try {
      client.putItem(
          expiry(schema)
              .free(PutItemRequest.builder().tableName(table).item(attributes))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
    } catch (ConditionalCheckFailedException e) {
      if (!token.isOn(e)) {
        throw new AlreadyExists(EntitySchema.keyOf(attributes), e);
      }
    } catch (SdkException e) {
      throw Refusals.of("PutItem", table, schema, e);
    }
    return schema.mapToItem(attributes);
  }

  /** Reads an item by its key, unless it has expired. */
  public <T> Optional<T> get(EntitySchema<T> schema, ItemKey key, boolean consistent) {
    return get(schema, key, consistent, expiry(schema));
  }

  /** Reads an item by its key, even if it has expired. */
  public <T> Optional<T> getIncludingExpired(
      EntitySchema<T> schema, ItemKey key, boolean consistent) {
    return get(schema, key, consistent, Expiry.NEVER);
  }

  private <T> Optional<T> get(
      EntitySchema<T> schema, ItemKey key, boolean consistent, Expiry expiry) {
    try {
      GetItemResponse response =
          client.getItem(
              GetItemRequest.builder()
                  .tableName(table)
                  .key(EntitySchema.attributesOf(key))
                  .consistentRead(consistent)
                  .build());
      return response.hasItem() ? expiry.visible(schema, response.item()) : Optional.empty();
    } catch (SdkException e) {
      throw Refusals.of("GetItem", table, schema, e);
    }
  }

  /**
   * Writes every component of an item that must exist, except its time of creation, and every
   * attribute that is composed of components.
   */
  public <T> T replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    return schema.mapToItem(replace(schema, item, update, ReturnValue.ALL_NEW));
  }

  /** Does the same, and returns the item as it was, unless that is lost with the answer. */
  public <T> Optional<T> replaceReturningOld(EntitySchema<T> schema, T item, ItemUpdate update) {
    return unlessLost(schema, replace(schema, item, update, ReturnValue.ALL_OLD));
  }

  private <T> Map<String, AttributeValue> replace(
      EntitySchema<T> schema, T item, ItemUpdate update, ReturnValue returned) {
    WriteToken token = WriteToken.of(options);
    Map<String, AttributeValue> attributes = schema.toItem(item);
    token.mark(attributes);
    check(schema, attributes);
    update.replace(schema.info(), attributes);
    return update(schema, EntitySchema.keyOf(attributes), update, token, returned);
  }

  /** Changes an item that must exist, and returns it as it is then. */
  public <T> T update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    WriteToken token = WriteToken.of(options);
    return schema.mapToItem(update(schema, key, update, token, ReturnValue.ALL_NEW));
  }

  /** Does the same, and returns the item as it was, unless that is lost with the answer. */
  public <T> Optional<T> updateReturningOld(
      EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    WriteToken token = WriteToken.of(options);
    return unlessLost(schema, update(schema, key, update, token, ReturnValue.ALL_OLD));
  }

  private static <T> Optional<T> unlessLost(
      EntitySchema<T> schema, Map<String, AttributeValue> old) {
    return old.isEmpty() ? Optional.empty() : Optional.of(schema.mapToItem(old));
  }

  /** Returns the attributes of the old or the new item; none if the old ones are lost. */
  private Map<String, AttributeValue> update(
      EntitySchema<?> schema,
      ItemKey key,
      ItemUpdate update,
      WriteToken token,
      ReturnValue returned) {
    token.mark(update);
    for (IndexKey index : schema.info().indexes()) {
      KeyLimits.check(index, update.changes());
    }
    Expressions expressions = new Expressions();
    Expiry expiry = expiry(schema);
    try {
      return client
          .updateItem(
              UpdateItemRequest.builder()
                  .tableName(table)
                  .key(EntitySchema.attributesOf(key))
                  .updateExpression(update.expression(expressions))
                  .conditionExpression(
                      update
                          .condition(schema.info().type(), expressions)
                          .concat(expiry.andAlive(expressions)))
                  .expressionAttributeNames(expressions.names())
                  .expressionAttributeValues(expressions.values())
                  .returnValues(returned)
                  .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                  .build())
          .attributes();
    } catch (ConditionalCheckFailedException e) {
      if (token.isOn(e)) {
        return returned == ReturnValue.ALL_NEW ? e.item() : Map.of();
      }
      throw Refusals.ofUpdate(key, schema, expiry, update, e);
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
    return delete(schema, key, condition, expressions, expiry(schema), null);
  }

  /**
   * Removes an item that must exist and have a version, and returns it as it was. If the SDK had to
   * send the request again and finds no item, the item counts as removed, and what it was is lost.
   */
  public <T> Optional<T> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    Expressions expressions = new Expressions();
    Expiry expiry = expiry(schema);
    String condition =
        new ItemUpdate()
            .count(versionAttribute, expected)
            .condition(schema.info().type(), expressions)
            .concat(expiry.andAlive(expressions));
    return delete(schema, key, condition, expressions, expiry, expected);
  }

  private <T> Optional<T> delete(
      EntitySchema<T> schema,
      ItemKey key,
      String condition,
      Expressions expressions,
      Expiry expiry,
      @Nullable Long expected) {
    try {
      DeleteItemResponse response =
          client.deleteItem(
              DeleteItemRequest.builder()
                  .tableName(table)
                  .key(EntitySchema.attributesOf(key))
                  .conditionExpression(condition)
                  .expressionAttributeNames(expressions.names())
                  .expressionAttributeValues(expressions.values())
                  .returnValues(ReturnValue.ALL_OLD)
                  .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                  .build());
      return response.hasAttributes()
          ? expiry.visible(schema, response.attributes())
          : Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      if (WriteToken.mayHaveRemoved(e)) {
        return Optional.empty();
      }
      throw Refusals.ofCondition(key, schema, expiry, expected, e);
    } catch (SdkException e) {
      throw Refusals.of("DeleteItem", table, schema, e);
    }
  }

  /** Reads a page: as many items as asked for, or all that are left. */
  public <T> Page<T> query(EntitySchema<T> schema, ItemQuery query, PageRequest page) {
    Expiry expiry = query.isIncludingExpired() ? Expiry.NEVER : expiry(schema);
    return pages.read(schema, query, page, expiry);
  }

  private Expiry expiry(EntitySchema<?> schema) {
    return Expiry.of(schema.info(), options.clock());
  }

  static void check(EntitySchema<?> schema, Map<String, AttributeValue> attributes) {
    ItemSize.check(schema.info().type(), attributes);
    for (IndexKey index : schema.info().indexes()) {
      KeyLimits.check(index, attributes);
    }
  }
}
