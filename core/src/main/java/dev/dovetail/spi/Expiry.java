package dev.dovetail.spi;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Tells, for one call, which items of an entity have expired: DynamoDB deletes them later. An item
 * whose time is no number has not.
 */
final class Expiry {
  /** No item expires. */
  static final Expiry NEVER = new Expiry(new EntityTypes("", List.of()), null, 0);

  private final EntityTypes types;
  private final @Nullable String attribute;
  private final long second;

  private Expiry(EntityTypes types, @Nullable String attribute, long second) {
    this.types = types;
    this.attribute = attribute;
    this.second = second;
  }

  /** The expiry of an entity's items by a clock, which is read only if there is one. */
  static Expiry of(EntityInfo entity, Clock clock) {
    String attribute = entity.timeToLive();
    return attribute == null
        ? NEVER
        : new Expiry(entity.types(), attribute, clock.instant().getEpochSecond());
  }

  /** Whether items of the entity never expire. */
  boolean isNever() {
    return attribute == null;
  }

  /** Whether an item is one of the entity and has expired. */
  boolean hides(Map<String, AttributeValue> item) {
    AttributeValue time = attribute == null ? null : item.get(attribute);
    return time != null
        && time.n() != null
        && types.has(EntitySchema.typeOf(item))
        && new BigDecimal(time.n()).compareTo(BigDecimal.valueOf(second)) <= 0;
  }

  /** The record of an item, or nothing if it has expired. */
  <T> Optional<T> visible(EntitySchema<T> schema, Map<String, AttributeValue> item) {
    return hides(item) ? Optional.empty() : Optional.of(schema.mapToItem(item));
  }

  /** The end of a condition that an expired item does not meet. */
  String andAlive(Expressions expressions) {
    return attribute == null ? "" : " AND (" + alive(attribute, expressions) + ")";
  }

  private String alive(String attribute, Expressions expressions) {
    String name = expressions.name(attribute);
    // Exactly what is not hidden: a value that is no number is neither less nor greater.
    return "attribute_not_exists(" + name + ") OR NOT " + name + " <= " + now(expressions);
  }

  /** Lets a request that needs a free key take that of an expired item of the entity. */
  PutItemRequest.Builder free(PutItemRequest.Builder request) {
    if (attribute == null) {
      return request
          .conditionExpression("attribute_not_exists(#pk)")
          .expressionAttributeNames(Map.of("#pk", ItemAttributes.PK));
    }
    Expressions expressions = new Expressions();
    return request
        .conditionExpression(
            "attribute_not_exists("
                + expressions.name(ItemAttributes.PK)
                + ") OR "
                + types.condition(expressions)
                + " AND "
                + expressions.name(attribute)
                + " <= "
                + now(expressions))
        .expressionAttributeNames(expressions.names())
        .expressionAttributeValues(expressions.values());
  }

  /** The filter of a query that leaves expired items out, or null if none expire. */
  @Nullable String filter(Expressions expressions) {
    return attribute == null ? null : alive(attribute, expressions);
  }

  private String now(Expressions expressions) {
    return expressions.value(AttributeValue.createN(Long.toString(second)));
  }
}
