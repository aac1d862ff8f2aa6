package dev.dovetail.spi;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Brings a stored item to the present entity version, so that a write which was refused for its
 * version can be sent again. The item says the same then, in another form. For one call.
 */
final class OldItem {
  /** A round is lost only to another write of the same item. */
  private static final int ROUNDS = 10;

  private final DynamoDbClient client;
  private final String table;
  private final EntitySchema<?> schema;
  private final Expiry expiry;
  private int round;

  OldItem(DynamoDbClient client, String table, EntitySchema<?> schema, Expiry expiry) {
    this.client = client;
    this.table = table;
    this.schema = schema;
    this.expiry = expiry;
  }

  /**
   * Writes the item that did not meet a condition in its present form, if it has an older one, and
   * returns whether the refused request is worth sending again.
   */
  boolean upgraded(ConditionalCheckFailedException refusal) {
    if (!refusal.hasItem() || schema.info().entityVersion().isFirst()) {
      return false;
    }
    Map<String, AttributeValue> stored = refusal.item();
    if (!schema.info().types().has(EntitySchema.typeOf(stored))
        || expiry.hides(stored)
        || !schema.info().entityVersion().isAfter(stored)
        || round++ == ROUNDS) {
      return false;
    }
    Map<String, AttributeValue> present = schema.present(stored);
    TableClient.check(schema, present);
    try {
      client.updateItem(request(stored, present));
    } catch (ConditionalCheckFailedException e) {
      return true; // Somebody else wrote the item, perhaps in its present form.
    } catch (SdkException e) {
      throw Refusals.of("UpdateItem", table, schema, e);
    }
    return true;
  }

  private UpdateItemRequest request(
      Map<String, AttributeValue> stored, Map<String, AttributeValue> present) {
    Set<String> names = new LinkedHashSet<>(stored.keySet());
    names.addAll(present.keySet());
    ItemUpdate update = new ItemUpdate();
    for (String name : names) {
      AttributeValue value = present.get(name);
      if (value == null || !value.equals(stored.get(name))) {
        update.change(name, value);
      }
    }
    Expressions expressions = new Expressions();
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(EntitySchema.attributesOf(EntitySchema.keyOf(stored)))
        .updateExpression(update.expression(expressions))
        .conditionExpression(unchanged(stored, expressions))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values())
        .build();
  }

  /** The condition that nobody wrote the item since: the upgrade may have read any attribute. */
  private static String unchanged(Map<String, AttributeValue> stored, Expressions expressions) {
    StringBuilder condition = new StringBuilder();
    same(condition, expressions, ItemAttributes.TYPE, stored);
    same(condition.append(" AND "), expressions, ItemAttributes.WRITE, stored);
    same(condition.append(" AND "), expressions, ItemAttributes.ENTITY_VERSION, stored);
    for (String name : stored.keySet()) {
      if (!name.startsWith("_")
          && !name.equals(ItemAttributes.PK)
          && !name.equals(ItemAttributes.SK)) {
        same(condition.append(" AND "), expressions, name, stored);
      }
    }
    return condition.toString();
  }

  private static void same(
      StringBuilder condition,
      Expressions expressions,
      String name,
      Map<String, AttributeValue> stored) {
    AttributeValue value = stored.get(name);
    if (value == null) {
      condition.append("attribute_not_exists(").append(expressions.name(name)).append(')');
    } else {
      condition.append(expressions.name(name)).append(" = ").append(expressions.value(value));
    }
  }
}
