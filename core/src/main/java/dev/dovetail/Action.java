package dev.dovetail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One action of a transaction that writes.
 *
 * @param kind what it does, as DynamoDB calls it
 * @param table its table
 * @param attributes its key, or the item that it puts
 * @param update its update expression, or null
 * @param condition its condition, or null
 */
record Action(
    String kind,
    String table,
    Map<String, AttributeValue> attributes,
    @Nullable String update,
    @Nullable String condition) {

  static Action of(TransactWriteItem item) {
    if (item.put() != null) {
      Put put = item.put();
      ExpressionText text =
          new ExpressionText(put.expressionAttributeNames(), put.expressionAttributeValues());
      return new Action(
          "Put", put.tableName(), put.item(), null, text.of(put.conditionExpression()));
    }
    if (item.update() != null) {
      Update update = item.update();
      ExpressionText text =
          new ExpressionText(update.expressionAttributeNames(), update.expressionAttributeValues());
      return new Action(
          "Update",
          update.tableName(),
          update.key(),
          text.of(update.updateExpression()),
          text.of(update.conditionExpression()));
    }
    if (item.delete() != null) {
      Delete delete = item.delete();
      ExpressionText text =
          new ExpressionText(delete.expressionAttributeNames(), delete.expressionAttributeValues());
      return new Action(
          "Delete", delete.tableName(), delete.key(), null, text.of(delete.conditionExpression()));
    }
    ConditionCheck check = item.conditionCheck();
    ExpressionText text =
        new ExpressionText(check.expressionAttributeNames(), check.expressionAttributeValues());
    return new Action(
        "ConditionCheck",
        check.tableName(),
        check.key(),
        null,
        text.of(check.conditionExpression()));
  }

  /** What it does, for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind).append(' ').append(Keys.of(attributes));
    if (update != null) {
      text.append(' ').append(update);
    }
    if (condition != null) {
      text.append(" if ").append(condition);
    }
    return text.toString();
  }
}
