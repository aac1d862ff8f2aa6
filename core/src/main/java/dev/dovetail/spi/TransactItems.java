package dev.dovetail.spi;

import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Makes actions of a transaction of requests that write one item. */
final class TransactItems {
  private TransactItems() {}

  static TransactWriteItem of(PutItemRequest request) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(request.tableName())
                .item(request.item())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(
                    request.hasExpressionAttributeNames()
                        ? request.expressionAttributeNames()
                        : null)
                .expressionAttributeValues(
                    request.hasExpressionAttributeValues()
                        ? request.expressionAttributeValues()
                        : null)
                .returnValuesOnConditionCheckFailure(
                    request.returnValuesOnConditionCheckFailureAsString())
                .build())
        .build();
  }

  static TransactWriteItem of(UpdateItemRequest request) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(request.tableName())
                .key(request.key())
                .updateExpression(request.updateExpression())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(
                    request.returnValuesOnConditionCheckFailureAsString())
                .build())
        .build();
  }

  static TransactWriteItem of(DeleteItemRequest request) {
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(request.tableName())
                .key(request.key())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(
                    request.returnValuesOnConditionCheckFailureAsString())
                .build())
        .build();
  }
}
