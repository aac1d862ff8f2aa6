package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes and removes the items that guard unique values, as actions of a transaction. */
final class GuardActions {
  private final String table;
  private final Expiry expiry;
  private final @Nullable String timeToLive;

  GuardActions(TableClient table, EntitySchema<?> schema) {
    this.table = table.name();
    this.expiry = table.expiry(schema);
    this.timeToLive = schema.info().timeToLive();
  }

  /**
   * Takes a value that is free, or that the item has already.
   *
   * @param owner the item as it is stored then
   * @param before the key that the item has had until now
   */
  TransactWriteItem claim(ItemKey guard, Map<String, AttributeValue> owner, ItemKey before) {
    ItemKey key = EntitySchema.keyOf(owner);
    Map<String, AttributeValue> item = EntitySchema.attributesOf(guard);
    item.put(ItemAttributes.TYPE, AttributeValue.createS(ItemAttributes.GUARD));
    item.put(ItemAttributes.OWNER, owner(key));
    AttributeValue end = timeToLive == null ? null : owner.get(timeToLive);
    if (timeToLive != null && end != null) {
      item.put(timeToLive, end);
    }
    Expressions expressions = new Expressions();
    String condition = condition(expressions, key);
    if (!before.equals(key)) {
      condition += orOwnedBy(expressions, before);
    }
    condition += expiry.orExpired(ItemAttributes.GUARD, expressions);
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .build())
        .build();
  }

  /** Gives back a value, unless another item has it. */
  TransactWriteItem release(ItemKey guard, ItemKey owner) {
    Expressions expressions = new Expressions();
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(table)
                .key(EntitySchema.attributesOf(guard))
                .conditionExpression(condition(expressions, owner))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .build())
        .build();
  }

  private static String condition(Expressions expressions, ItemKey owner) {
    return "attribute_not_exists("
        + expressions.name(ItemAttributes.PK)
        + ")"
        + orOwnedBy(expressions, owner);
  }

  private static String orOwnedBy(Expressions expressions, ItemKey owner) {
    return " OR "
        + expressions.name(ItemAttributes.OWNER)
        + " = "
        + expressions.value(owner(owner));
  }

  private static AttributeValue owner(ItemKey key) {
    return AttributeValue.fromL(
        List.of(AttributeValue.createS(key.pk()), AttributeValue.createS(key.sk())));
  }
}
