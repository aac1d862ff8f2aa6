package dev.dovetail.spi;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the key condition of a query. */
final class KeyConditions {
  private KeyConditions() {}

  /**
   * The condition.
   *
   * @param query the query, complete
   * @param equal the attributes that have a value, those of the partition first
   */
  static String of(ItemQuery query, Map<String, AttributeValue> equal, Expressions expressions) {
    StringBuilder condition = new StringBuilder();
    for (Map.Entry<String, AttributeValue> part : equal.entrySet()) {
      condition
          .append(condition.isEmpty() ? "" : " AND ")
          .append(expressions.name(part.getKey()))
          .append(" = ")
          .append(expressions.value(part.getValue()));
    }
    KeyRange range = query.range();
    String prefix = query.sortPrefix();
    String attribute = query.sortAttribute();
    if (range != null) {
      condition.append(" AND ").append(range.condition(expressions));
    } else if (prefix != null && attribute != null) {
      condition
          .append(" AND begins_with(")
          .append(expressions.name(attribute))
          .append(", ")
          .append(expressions.value(AttributeValue.createS(prefix)))
          .append(')');
    }
    return condition.toString();
  }
}
