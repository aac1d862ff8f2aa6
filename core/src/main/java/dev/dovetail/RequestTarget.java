package dev.dovetail;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What a request is and where it goes.
 *
 * @param api the operation of DynamoDB, as it calls it
 * @param write whether it consumes write units
 * @param table the table, or that of the first action
 * @param index the index, or null for the table itself
 */
record RequestTarget(String api, boolean write, String table, @Nullable String index) {

  static RequestTarget of(DynamoDbRequest request) {
    if (request instanceof GetItemRequest get) {
      return read("GetItem", get.tableName(), null);
    }
    if (request instanceof QueryRequest query) {
      return read("Query", query.tableName(), query.indexName());
    }
    if (request instanceof PutItemRequest put) {
      return write("PutItem", put.tableName());
    }
    if (request instanceof UpdateItemRequest update) {
      return write("UpdateItem", update.tableName());
    }
    if (request instanceof DeleteItemRequest delete) {
      return write("DeleteItem", delete.tableName());
    }
    if (request instanceof BatchGetItemRequest batch) {
      return read("BatchGetItem", first(batch.requestItems().keySet()), null);
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return write("BatchWriteItem", first(batch.requestItems().keySet()));
    }
    if (request instanceof TransactGetItemsRequest transaction) {
      List<TransactGetItem> items = transaction.transactItems();
      return read("TransactGetItems", items.isEmpty() ? "" : items.get(0).get().tableName(), null);
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      List<TransactWriteItem> items = transaction.transactItems();
      return write("TransactWriteItems", items.isEmpty() ? "" : Action.of(items.get(0)).table());
    }
    ScanRequest scan = (ScanRequest) request;
    return read("Scan", scan.tableName(), scan.indexName());
  }

  private static RequestTarget read(String api, @Nullable String table, @Nullable String index) {
    return new RequestTarget(api, false, table == null ? "" : table, index);
  }

  private static RequestTarget write(String api, @Nullable String table) {
    return new RequestTarget(api, true, table == null ? "" : table, null);
  }

  private static String first(Set<String> tables) {
    Iterator<String> each = tables.iterator();
    return each.hasNext() ? each.next() : "";
  }

  /** What it is and where it goes, for people. */
  @Override
  public String toString() {
    String text = api + " on table \"" + table + "\"";
    return index == null ? text : text + ", index \"" + index + "\"";
  }
}
