package dev.dovetail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The parts of a request for people. Immutable once it is made. */
final class RequestParts {
  private final List<ItemKey> keys = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  private List<String> attributes = List.of();
  private @Nullable String keyCondition;
  private @Nullable String filter;
  private @Nullable String condition;
  private @Nullable String update;
  private @Nullable String projection;
  private @Nullable ItemKey start;
  private @Nullable Integer limit;
  private boolean consistent;
  private boolean descending;
  private String capacity = "";

  private RequestParts() {}

  static RequestParts of(DynamoDbRequest request) {
    RequestParts parts = new RequestParts();
    if (request instanceof GetItemRequest get) {
      parts.read(get);
    } else if (request instanceof QueryRequest query) {
      parts.read(query);
    } else if (request instanceof ScanRequest scan) {
      parts.read(scan);
    } else if (request instanceof PutItemRequest put) {
      parts.read(put);
    } else if (request instanceof UpdateItemRequest update) {
      parts.read(update);
    } else if (request instanceof DeleteItemRequest delete) {
      parts.read(delete);
    } else if (request instanceof BatchGetItemRequest batch) {
      parts.read(batch);
    } else if (request instanceof BatchWriteItemRequest batch) {
      parts.read(batch);
    } else if (request instanceof TransactGetItemsRequest transaction) {
      parts.read(transaction);
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      parts.read(transaction);
    }
    return parts;
  }

  private void read(GetItemRequest get) {
    ExpressionText text = new ExpressionText(get.expressionAttributeNames(), Map.of());
    keys.add(Keys.of(get.key()));
    projection = text.of(get.projectionExpression());
    consistent = isTrue(get.consistentRead());
    capacity = CapacityWords.ofGet(consistent);
  }

  private void read(QueryRequest query) {
    ExpressionText text =
        new ExpressionText(query.expressionAttributeNames(), query.expressionAttributeValues());
    keyCondition = text.withValues(query.keyConditionExpression());
    filter = text.of(query.filterExpression());
    projection = text.of(query.projectionExpression());
    start = query.hasExclusiveStartKey() ? Keys.of(query.exclusiveStartKey()) : null;
    limit = query.limit();
    consistent = isTrue(query.consistentRead());
    descending = query.scanIndexForward() != null && !query.scanIndexForward();
    capacity = CapacityWords.ofQuery(consistent, limit);
  }

  private void read(ScanRequest scan) {
    ExpressionText text =
        new ExpressionText(scan.expressionAttributeNames(), scan.expressionAttributeValues());
    filter = text.of(scan.filterExpression());
    projection = text.of(scan.projectionExpression());
    limit = scan.limit();
    consistent = isTrue(scan.consistentRead());
    capacity = CapacityWords.ofScan(consistent, scan.indexName() != null);
  }

  private void read(PutItemRequest put) {
    ExpressionText text =
        new ExpressionText(put.expressionAttributeNames(), put.expressionAttributeValues());
    keys.add(Keys.of(put.item()));
    attributes = List.copyOf(put.item().keySet());
    condition = text.of(put.conditionExpression());
    capacity = CapacityWords.ofWrite();
  }

  private void read(UpdateItemRequest request) {
    ExpressionText text =
        new ExpressionText(request.expressionAttributeNames(), request.expressionAttributeValues());
    keys.add(Keys.of(request.key()));
    update = text.of(request.updateExpression());
    condition = text.of(request.conditionExpression());
    capacity = CapacityWords.ofWrite();
  }

  private void read(DeleteItemRequest delete) {
    ExpressionText text =
        new ExpressionText(delete.expressionAttributeNames(), delete.expressionAttributeValues());
    keys.add(Keys.of(delete.key()));
    condition = text.of(delete.conditionExpression());
    capacity = CapacityWords.ofWrite();
  }

  private void read(BatchGetItemRequest batch) {
    for (KeysAndAttributes ofTable : batch.requestItems().values()) {
      ExpressionText text = new ExpressionText(ofTable.expressionAttributeNames(), Map.of());
      for (Map<String, AttributeValue> key : ofTable.keys()) {
        keys.add(Keys.of(key));
      }
      projection = text.of(ofTable.projectionExpression());
      consistent |= isTrue(ofTable.consistentRead());
    }
    capacity = CapacityWords.ofBatchGet(consistent, keys.size());
  }

  private void read(BatchWriteItemRequest batch) {
    for (List<WriteRequest> ofTable : batch.requestItems().values()) {
      for (WriteRequest write : ofTable) {
        keys.add(
            Keys.of(
                write.putRequest() != null
                    ? write.putRequest().item()
                    : write.deleteRequest().key()));
      }
    }
    capacity = CapacityWords.ofBatchWrite(keys.size());
  }

  private void read(TransactGetItemsRequest transaction) {
    for (TransactGetItem item : transaction.transactItems()) {
      keys.add(Keys.of(item.get().key()));
    }
    consistent = true;
    capacity = CapacityWords.ofTransactGet(keys.size());
  }

  private void read(TransactWriteItemsRequest transaction) {
    for (TransactWriteItem item : transaction.transactItems()) {
      Action action = Action.of(item);
      keys.add(Keys.of(action.attributes()));
      actions.add(action.toString());
    }
    capacity = CapacityWords.ofTransactWrite(keys.size());
  }

  private static boolean isTrue(@Nullable Boolean flag) {
    return flag != null && flag;
  }

  List<ItemKey> keys() {
    return List.copyOf(keys);
  }

  List<String> actions() {
    return List.copyOf(actions);
  }

  List<String> attributes() {
    return attributes;
  }

  @Nullable String keyCondition() {
    return keyCondition;
  }

  @Nullable String filter() {
    return filter;
  }

  @Nullable String condition() {
    return condition;
  }

  @Nullable String update() {
    return update;
  }

  @Nullable String projection() {
    return projection;
  }

  /** The key behind which a query goes on, or null if it starts at an end. */
  @Nullable ItemKey start() {
    return start;
  }

  @Nullable Integer limit() {
    return limit;
  }

  boolean consistent() {
    return consistent;
  }

  boolean descending() {
    return descending;
  }

  String capacity() {
    return capacity;
  }
}
