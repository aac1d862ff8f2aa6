package dev.dovetail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What is counted of an answer.
 *
 * @param items the items that were returned or written
 * @param scanned the items that a read looked at
 * @param consumed what it consumed, or null if the answer does not say
 */
record AnswerFacts(int items, int scanned, @Nullable ConsumedUnits consumed) {
  /** There was no answer. */
  static final AnswerFacts NONE = new AnswerFacts(0, 0, null);

  static AnswerFacts of(DynamoDbRequest request, DynamoDbResponse response) {
    if (response instanceof GetItemResponse get) {
      return read(get.hasItem() ? 1 : 0, 1, one(get.consumedCapacity()));
    }
    if (response instanceof QueryResponse query) {
      return read(query.items().size(), query.scannedCount(), one(query.consumedCapacity()));
    }
    if (response instanceof ScanResponse scan) {
      return read(scan.items().size(), scan.scannedCount(), one(scan.consumedCapacity()));
    }
    if (response instanceof BatchGetItemResponse batch) {
      int items = 0;
      for (List<Map<String, AttributeValue>> ofTable : batch.responses().values()) {
        items += ofTable.size();
      }
      return read(items, items, batch.consumedCapacity());
    }
    if (response instanceof TransactGetItemsResponse transaction) {
      int items = 0;
      for (ItemResponse item : transaction.responses()) {
        items += item.hasItem() ? 1 : 0;
      }
      return read(items, items, transaction.consumedCapacity());
    }
    if (response instanceof PutItemResponse put) {
      return write(1, one(put.consumedCapacity()));
    }
    if (response instanceof UpdateItemResponse update) {
      return write(1, one(update.consumedCapacity()));
    }
    if (response instanceof DeleteItemResponse delete) {
      return write(1, one(delete.consumedCapacity()));
    }
    if (response instanceof BatchWriteItemResponse batch) {
      int sent = count(((BatchWriteItemRequest) request).requestItems());
      return write(sent - count(batch.unprocessedItems()), batch.consumedCapacity());
    }
    if (response instanceof TransactWriteItemsResponse transaction) {
      return write(
          ((TransactWriteItemsRequest) request).transactItems().size(),
          transaction.consumedCapacity());
    }
    return NONE;
  }

  private static List<ConsumedCapacity> one(@Nullable ConsumedCapacity consumed) {
    return consumed == null ? List.of() : List.of(consumed);
  }

  private static int count(Map<String, List<WriteRequest>> writes) {
    int count = 0;
    for (List<WriteRequest> ofTable : writes.values()) {
      count += ofTable.size();
    }
    return count;
  }

  private static AnswerFacts read(
      int items, @Nullable Integer scanned, List<ConsumedCapacity> consumed) {
    return new AnswerFacts(items, scanned == null ? items : scanned, sum(consumed, false));
  }

  private static AnswerFacts write(int items, List<ConsumedCapacity> consumed) {
    return new AnswerFacts(items, 0, sum(consumed, true));
  }

  private static @Nullable ConsumedUnits sum(List<ConsumedCapacity> consumed, boolean write) {
    if (consumed.isEmpty()) {
      return null;
    }
    ConsumedUnits sum = ConsumedUnits.NONE;
    for (ConsumedCapacity ofTable : consumed) {
      CapacityUnits units = units(ofTable);
      sum =
          sum.plus(
              isWrite(ofTable, write)
                  ? new ConsumedUnits(CapacityUnits.NONE, units)
                  : new ConsumedUnits(units, CapacityUnits.NONE));
    }
    return sum;
  }

  /** Whether it is of writes: a transaction that was done before only reads when sent again. */
  private static boolean isWrite(ConsumedCapacity consumed, boolean write) {
    double read = orZero(consumed.readCapacityUnits());
    double written = orZero(consumed.writeCapacityUnits());
    return read == written ? write : written > read;
  }

  private static CapacityUnits units(ConsumedCapacity consumed) {
    Map<String, Double> indexes = new TreeMap<>();
    put(indexes, consumed.localSecondaryIndexes());
    put(indexes, consumed.globalSecondaryIndexes());
    Capacity table = consumed.table();
    return table == null && indexes.isEmpty()
        ? new CapacityUnits(orZero(consumed.capacityUnits()), indexes)
        : new CapacityUnits(table == null ? 0 : orZero(table.capacityUnits()), indexes);
  }

  private static void put(Map<String, Double> units, Map<String, Capacity> indexes) {
    for (Map.Entry<String, Capacity> index : indexes.entrySet()) {
      double consumed = orZero(index.getValue().capacityUnits());
      if (consumed > 0) {
        units.put(index.getKey(), consumed);
      }
    }
  }

  private static double orZero(@Nullable Double units) {
    return units == null ? 0 : units;
  }
}
