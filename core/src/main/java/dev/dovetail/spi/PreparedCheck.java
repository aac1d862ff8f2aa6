package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Demands something of an item and leaves it as it is. Immutable. */
final class PreparedCheck extends PreparedAction {
  private final EntitySchema<?> schema;
  private final Expiry expiry;
  private final @Nullable Long expectedVersion;
  private final ConditionCheck check;

  private PreparedCheck(
      EntitySchema<?> schema,
      ItemKey key,
      Expiry expiry,
      @Nullable Long expectedVersion,
      ConditionCheck check) {
    super(key);
    this.schema = schema;
    this.expiry = expiry;
    this.expectedVersion = expectedVersion;
    this.check = check;
  }

  /** Demands that an item exists, and what an update without changes would demand of it. */
  static PreparedCheck of(
      TableClient table, EntitySchema<?> schema, ItemKey key, ItemUpdate expected) {
    Expressions expressions = new Expressions();
    Expiry expiry = table.expiry(schema);
    String condition =
        expected.condition(schema.info(), expressions).concat(expiry.andAlive(expressions));
    ExpressionLimits.check(expressions);
    return new PreparedCheck(
        schema,
        key,
        expiry,
        expected.expectedVersion(),
        ConditionCheck.builder()
            .tableName(table.name())
            .key(EntitySchema.attributesOf(key))
            .conditionExpression(ExpressionLimits.checked(condition))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build());
  }

  @Override
  OldItem oldItem(DynamoDbClient client) {
    return new OldItem(client, check.tableName(), schema, expiry);
  }

  @Override
  TransactWriteItem action() {
    return TransactWriteItem.builder().conditionCheck(check).build();
  }

  @Override
  RepositoryException refusal(ConditionalCheckFailedException e) {
    return Refusals.ofCondition(key(), schema, expiry, expectedVersion, e);
  }

  @Override
  int bytes() {
    return ItemSize.of(check.key());
  }
}
