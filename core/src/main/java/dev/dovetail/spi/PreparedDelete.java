package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Removes an item, and returns it as it was. Immutable. */
final class PreparedDelete<T> extends PreparedWrite<Optional<T>> {
  private final EntitySchema<T> schema;
  private final Expiry expiry;
  private final @Nullable Long expectedVersion;
  private final DeleteItemRequest request;

  private PreparedDelete(
      EntitySchema<T> schema,
      ItemKey key,
      Expiry expiry,
      @Nullable Long expectedVersion,
      DeleteItemRequest request) {
    super(key);
    this.schema = schema;
    this.expiry = expiry;
    this.expectedVersion = expectedVersion;
    this.request = request;
  }

  /** Removes an item if it exists. */
  static <T> PreparedDelete<T> of(TableClient table, EntitySchema<T> schema, ItemKey key) {
    Expressions expressions = new Expressions();
    String condition =
        "attribute_not_exists("
            + expressions.name(ItemAttributes.PK)
            + ") OR "
            + schema.info().types().condition(expressions)
            + schema.info().entityVersion().andKnown(expressions);
    return of(table, schema, key, condition, expressions, table.expiry(schema), null);
  }

  /** Removes an item that must exist and be as a guard demands. */
  static <T> PreparedDelete<T> of(
      TableClient table, EntitySchema<T> schema, ItemKey key, ItemUpdate guard) {
    Expressions expressions = new Expressions();
    Expiry expiry = table.expiry(schema);
    String condition =
        guard.condition(schema.info(), expressions).concat(expiry.andAlive(expressions));
    return of(
        table,
        schema,
        key,
        ExpressionLimits.checked(condition),
        expressions,
        expiry,
        guard.expectedVersion());
  }

  /** Removes an item that must exist and have what is demanded, even if it has expired. */
  static <T> PreparedDelete<T> evenExpired(
      TableClient table, EntitySchema<T> schema, ItemKey key, ItemUpdate demanded) {
    Expressions expressions = new Expressions();
    String condition = demanded.condition(schema.info(), expressions);
    Long expected = demanded.expectedVersion();
    return of(table, schema, key, condition, expressions, table.expiry(schema), expected);
  }

  /** Demands that there is no item, where nothing has to be removed. */
  static <T> PreparedDelete<T> absent(TableClient table, EntitySchema<T> schema, ItemKey key) {
    Expressions expressions = new Expressions();
    // The second half is true where the first is; DynamoDB takes no request without values here.
    String condition =
        "attribute_not_exists("
            + expressions.name(ItemAttributes.PK)
            + ") AND NOT "
            + expressions.name(ItemAttributes.TYPE)
            + " = "
            + expressions.value(AttributeValue.createS(schema.info().type()));
    return of(table, schema, key, condition, expressions, Expiry.NEVER, null);
  }

  private static <T> PreparedDelete<T> of(
      TableClient table,
      EntitySchema<T> schema,
      ItemKey key,
      String condition,
      Expressions expressions,
      Expiry expiry,
      @Nullable Long expected) {
    ExpressionLimits.check(expressions);
    return new PreparedDelete<>(
        schema,
        key,
        expiry,
        expected,
        DeleteItemRequest.builder()
            .tableName(table.name())
            .key(EntitySchema.attributesOf(key))
            .conditionExpression(condition)
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build());
  }

  @Override
  Optional<T> send(DynamoDbClient client) {
    OldItem old = oldItem(client);
    while (true) {
      try {
        DeleteItemResponse response = client.deleteItem(request);
        return response.hasAttributes()
            ? expiry.visible(schema, response.attributes())
            : Optional.empty();
      } catch (ConditionalCheckFailedException e) {
        if (WriteToken.mayHaveRemoved(e)) {
          return Optional.empty();
        }
        if (!old.upgraded(e)) {
          throw refusal(e);
        }
      } catch (SdkException e) {
        throw Refusals.of("DeleteItem", request.tableName(), schema, e);
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
    return ItemSize.of(request.key());
  }

  @Override
  RepositoryException refusal(ConditionalCheckFailedException e) {
    return Refusals.ofCondition(key(), schema, expiry, expectedVersion, e);
  }
}
