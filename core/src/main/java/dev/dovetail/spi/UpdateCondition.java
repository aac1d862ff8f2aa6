package dev.dovetail.spi;

import dev.dovetail.DocumentPath;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the condition under which an update is done. */
final class UpdateCondition {
  private final ItemUpdate update;

  UpdateCondition(ItemUpdate update) {
    this.update = update;
  }

  String text(EntityInfo entity, Expressions expressions) {
    StringBuilder condition =
        new StringBuilder(update.creating ? "attribute_not_exists(" : "attribute_exists(")
            .append(expressions.name(ItemAttributes.PK))
            .append(update.creating ? ") OR " : ") AND ")
            .append(entity.guard(expressions));
    String counted = update.counted;
    Long expected = update.expectedVersion;
    if (counted != null && expected != null) {
      AttributeValue version = AttributeValue.createN(expected.toString());
      equal(condition.append(" AND "), expressions, counted, version);
    }
    for (Map.Entry<String, @Nullable AttributeValue> attribute : update.expected.entrySet()) {
      AttributeValue value = attribute.getValue();
      condition.append(" AND ");
      if (value == null) {
        String name = expressions.name(attribute.getKey());
        condition.append("attribute_not_exists(").append(name).append(')');
      } else {
        equal(condition, expressions, attribute.getKey(), value);
      }
    }
    Set<DocumentPath> parents = new HashSet<>();
    for (UpdateAction action : update.actions) {
      DocumentPath parent = action.parent();
      if (parent != null && parents.add(parent)) {
        condition.append(" AND ").append(action.parentIsThere(parent, expressions));
      }
      String within = action.staysWithin(expressions);
      if (within != null) {
        condition.append(" AND ").append(within);
      }
    }
    ItemCondition where = update.where;
    if (where != null && !where.isEmpty()) {
      condition.append(" AND (").append(where.expression(expressions)).append(')');
    }
    AttributeValue token = update.token;
    if (token != null) {
      equal(condition.append(" AND NOT "), expressions, ItemAttributes.WRITE, token);
    }
    return condition.toString();
  }

  private static void equal(
      StringBuilder condition, Expressions expressions, String attribute, AttributeValue value) {
    condition.append(expressions.name(attribute)).append(" = ").append(expressions.value(value));
  }
}
