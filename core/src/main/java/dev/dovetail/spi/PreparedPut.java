package dev.dovetail.spi;

import dev.dovetail.AlreadyExists;
import dev.dovetail.RepositoryException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes a whole item whose key must be free. Immutable. */
final class PreparedPut<T> extends PreparedWrite<T> {
  private final EntitySchema<T> schema;
  private final WriteToken token;
  private final PutItemRequest request;

  private PreparedPut(EntitySchema<T> schema, WriteToken token, PutItemRequest request) {
    super(EntitySchema.keyOf(request.item()));
    this.schema = schema;
    this.token = token;
    this.request = request;
  }

  static <T> PreparedPut<T> of(TableClient table, EntitySchema<T> schema, T item) {
    WriteToken token = WriteToken.of(table.options());
    Map<String, AttributeValue> attributes = schema.toItem(item);
    token.mark(attributes);
    TableClient.check(schema, attributes);
    return of(table, schema, attributes, token);
  }

  /** Writes an item that is checked and has the token. */
  static <T> PreparedPut<T> of(
      TableClient table,
      EntitySchema<T> schema,
      Map<String, AttributeValue> attributes,
      WriteToken token) {
    table.indexes().check(schema.info(), attributes);
    return new PreparedPut<>(
        schema,
        token,
        table
            .expiry(schema)
            .free(PutItemRequest.builder().tableName(table.name()).item(attributes))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build());
  }

  /** {@return the attributes of the item as it is stored then} */
  Map<String, AttributeValue> attributes() {
    return request.item();
  }

  /** {@return whether the item that is in the way was written by this very call} */
  boolean isOn(ConditionalCheckFailedException e) {
    return token.isOn(e);
  }

  /** {@return the item as it is stored then} */
  T item() {
    return schema.mapToItem(request.item());
  }

  @Override
  T send(DynamoDbClient client) {
    try {
      client.putItem(request);
    } catch (ConditionalCheckFailedException e) {
      if (!token.isOn(e)) {
        throw refusal(e);
      }
    } catch (SdkException e) {
      throw Refusals.of("PutItem", request.tableName(), schema, e);
    }
    return item();
  }

  @Override
  @Nullable OldItem oldItem(DynamoDbClient client) {
    return null; // An item of any version has the key.
  }

  @Override
  TransactWriteItem action() {
    return TransactItems.of(request);
  }

  @Override
  int bytes() {
    return ItemSize.of(request.item());
  }

  @Override
  RepositoryException refusal(ConditionalCheckFailedException e) {
    return new AlreadyExists(key(), e);
  }
}
