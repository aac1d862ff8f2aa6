package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes or removes the items of a batch. */
final class BatchWrites extends BatchLoop {
  private static final int CHUNK = 25;

  private final TableClient table;
  private final Map<ItemKey, WriteRequest> writes;

  /**
   * Prepares a batch.
   *
   * @param writes what to do, in order
   */
  BatchWrites(TableClient table, EntitySchema<?> schema, Map<ItemKey, WriteRequest> writes) {
    super("BatchWriteItem", table, schema, writes.keySet(), CHUNK);
    this.table = table;
    this.writes = writes;
  }

  @Override
  Answer send(List<ItemKey> chunk) {
    List<WriteRequest> requests = new ArrayList<>(chunk.size());
    for (ItemKey key : chunk) {
      requests.add(writes.get(key));
    }
    BatchWriteItemResponse response =
        table
            .sender()
            .batchWriteItem(
                BatchWriteItemRequest.builder()
                    .requestItems(Map.of(table.name(), requests))
                    .build());
    List<ItemKey> left = new ArrayList<>();
    for (List<WriteRequest> unprocessed : response.unprocessedItems().values()) {
      for (WriteRequest write : unprocessed) {
        left.add(keyOf(write));
      }
    }
    return new Answer(left, false);
  }

  private static ItemKey keyOf(WriteRequest write) {
    return EntitySchema.keyOf(
        write.putRequest() != null ? write.putRequest().item() : write.deleteRequest().key());
  }
}
