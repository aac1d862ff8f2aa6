package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Changes an item that must exist, and returns it as it is then, or as it was. Immutable. */
final class PreparedUpdate<T> extends PreparedWrite<T> {
  private final EntitySchema<T> schema;
  private final WriteToken token;
  private final Expiry expiry;
  private final ItemUpdate update;
  private final UpdateItemRequest request;
  private final int bytes;

  private PreparedUpdate(
      EntitySchema<T> schema,
      ItemKey key,
      WriteToken token,
      Expiry expiry,
      ItemUpdate update,
      UpdateItemRequest request,
      int bytes) {
    super(key);
    this.schema = schema;
    this.token = token;
    this.expiry = expiry;
    this.update = update;
    this.request = request;
    this.bytes = bytes;
  }

  /**
   * Writes every component of an item, except its time of creation, and every attribute that is
   * composed of components.
   */
  static <T> PreparedUpdate<T> replacing(
      TableClient table, EntitySchema<T> schema, T item, ItemUpdate update) {
    WriteToken token = WriteToken.of(table.options());
    Map<String, AttributeValue> attributes = schema.toItem(item);
    token.mark(attributes);
    write(schema, attributes, update);
    return of(table, schema, EntitySchema.keyOf(attributes), update, token);
  }

  /** Lets an update write what a replacement has. */
  static void write(
      EntitySchema<?> schema, Map<String, AttributeValue> attributes, ItemUpdate update) {
    TableClient.check(schema, attributes);
    update.replace(schema.info(), attributes);
  }

  /** Marks the update with the token. */
  static <T> PreparedUpdate<T> of(
      TableClient table, EntitySchema<T> schema, ItemKey key, ItemUpdate update, WriteToken token) {
    token.mark(update);
    schema.info().types().mark(update);
    for (IndexKey index : schema.info().indexes()) {
      KeyLimits.check(index, update.changes());
    }
    table.indexes().check(schema.info(), update.changes());
    ItemSize.check(schema.info().type(), update.storedBytes());
    Expressions expressions = new Expressions();
    Expiry expiry = table.expiry(schema);
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(EntitySchema.attributesOf(key))
            .updateExpression(ExpressionLimits.checkedUpdate(update.expression(expressions)))
            .conditionExpression(
                ExpressionLimits.checked(
                    update
                        .condition(schema.info(), expressions)
                        .concat(expiry.andAlive(expressions))))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    ExpressionLimits.check(expressions);
    int bytes = ItemSize.of(request.key()) + update.bytes();
    return new PreparedUpdate<>(schema, key, token, expiry, update, request, bytes);
  }

  @Override
  T send(DynamoDbClient client) {
    return schema.mapToItem(send(client, request));
  }

  /** Sends it alone, and returns the item as it was, or nothing if that is lost with the answer. */
  Optional<T> sendReturningOld(DynamoDbClient client) {
    Map<String, AttributeValue> old =
        send(client, request.toBuilder().returnValues(ReturnValue.ALL_OLD).build());
    return old.isEmpty() ? Optional.empty() : Optional.of(schema.mapToItem(old));
  }

  /** Returns the attributes that the request asks for, or none if they are lost. */
  private Map<String, AttributeValue> send(DynamoDbClient client, UpdateItemRequest sent) {
    OldItem old = oldItem(client);
    while (true) {
      try {
        return client.updateItem(sent).attributes();
      } catch (ConditionalCheckFailedException e) {
        if (token.isOn(e)) {
          return sent.returnValues() == ReturnValue.ALL_NEW ? e.item() : Map.of();
        }
        if (!old.upgraded(e)) {
          throw refusal(e);
        }
      } catch (SdkException e) {
        throw Refusals.of("UpdateItem", request.tableName(), schema, e);
      }
    }
  }

  @Override
  OldItem oldItem(DynamoDbClient client) {
    return new OldItem(client, request.tableName(), schema, expiry);
  }

  @Override
  TransactWriteItem action() {
    return TransactItems.of(request);
  }

  @Override
  int bytes() {
    return bytes;
  }

  @Override
  RepositoryException refusal(ConditionalCheckFailedException e) {
    return Refusals.ofUpdate(key(), schema, expiry, update, e);
  }
}
