package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Reads from a request which items it may write. */
final class WrittenKeys {
  private WrittenKeys() {}

  /**
   * An item that a request writes.
   *
   * @param attributes those of its key, and maybe others
   */
  record Written(String table, Map<String, AttributeValue> attributes) {}

  /** {@return the items that a request writes; none if it is no write} */
  static List<Written> of(Object request) {
    if (request instanceof PutItemRequest put) {
      return List.of(new Written(put.tableName(), put.item()));
    } else if (request instanceof UpdateItemRequest update) {
      return List.of(new Written(update.tableName(), update.key()));
    } else if (request instanceof DeleteItemRequest delete) {
      return List.of(new Written(delete.tableName(), delete.key()));
    } else if (request instanceof BatchWriteItemRequest batch) {
      List<Written> written = new ArrayList<>();
      batch
          .requestItems()
          .forEach((table, writes) -> writes.forEach(write -> written.add(of(table, write))));
      return written;
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      List<Written> written = new ArrayList<>();
      transaction.transactItems().forEach(action -> written.addAll(of(action)));
      return written;
    }
    return List.of();
  }

  private static Written of(String table, WriteRequest write) {
    return new Written(
        table,
        write.putRequest() == null ? write.deleteRequest().key() : write.putRequest().item());
  }

  private static List<Written> of(TransactWriteItem action) {
    if (action.put() != null) {
      return List.of(new Written(action.put().tableName(), action.put().item()));
    } else if (action.update() != null) {
      return List.of(new Written(action.update().tableName(), action.update().key()));
    } else if (action.delete() != null) {
      return List.of(new Written(action.delete().tableName(), action.delete().key()));
    }
    return List.of();
  }
}
