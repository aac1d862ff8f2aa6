package dev.dovetail.spi;

import dev.dovetail.RepositoryException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Makes the requests that bring a stored item to the present entity version. The item says the same
 * then, in another form. For one call.
 */
final class PresentForm {
  /** A round is lost only to another write of the same item. */
  private static final int ROUNDS = 10;

  private final String table;
  private final EntitySchema<?> schema;
  private final Expiry expiry;
  private int round;

  PresentForm(String table, EntitySchema<?> schema, Expiry expiry) {
    this.table = table;
    this.schema = schema;
    this.expiry = expiry;
  }

  /** {@return the same of the item that did not meet a condition, or null} */
  @Nullable UpdateItemRequest request(ConditionalCheckFailedException refusal) {
    return refusal.hasItem() ? request(refusal.item()) : null;
  }

  /**
   * {@return what writes an item in its present form, or null if it has no older one and is not
   * worth being looked at again}
   */
  @Nullable UpdateItemRequest request(Map<String, AttributeValue> stored) {
    if (schema.info().entityVersion().isFirst()
        || !schema.info().types().has(EntitySchema.typeOf(stored))
        || expiry.hides(stored)
        || !schema.info().entityVersion().isAfter(stored)
        || round++ == ROUNDS) {
      return null;
    }
    Map<String, AttributeValue> present = schema.present(stored);
    TableClient.check(schema, present);
    return request(stored, present);
  }

  /** {@return what is thrown if such a request fails, but for its condition} */
  RepositoryException failure(SdkException e) {
    return Refusals.of("UpdateItem", table, schema, e);
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
