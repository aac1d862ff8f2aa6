package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the stream of a table in an engine, from where it was switched on.
 *
 * <p>For one thread.
 */
public final class TableStream {
  private final DynamoDbStreamsClient client;
  private final ServiceDeletes expiry;
  private final String table;
  private final String arn;
  private final Map<String, Optional<String>> iterators = new LinkedHashMap<>();

  private TableStream(
      DynamoDbStreamsClient client, ServiceDeletes expiry, String table, String arn) {
    this.client = client;
    this.expiry = expiry;
    this.table = table;
    this.arn = arn;
  }

  /** Switches the stream of a table on, unless it is. */
  static TableStream on(
      DynamoDbClient tables,
      DynamoDbStreamsClient streams,
      ServiceDeletes expiry,
      String tableName,
      StreamViewType view) {
    TableDescription table = tables.describeTable(b -> b.tableName(tableName)).table();
    if (table.streamSpecification() == null) {
      table =
          tables
              .updateTable(
                  update ->
                      update
                          .tableName(tableName)
                          .streamSpecification(s -> s.streamEnabled(true).streamViewType(view)))
              .tableDescription();
    } else if (table.streamSpecification().streamViewType() != view) {
      throw new IllegalArgumentException(
          "The table \""
              + tableName
              + "\" has a stream with the view type "
              + table.streamSpecification().streamViewTypeAsString()
              + " already, not "
              + view
              + ".");
    }
    return new TableStream(streams, expiry, tableName, table.latestStreamArn());
  }

  /** {@return the stream's ARN} */
  String arn() {
    return arn;
  }

  /** {@return the records that were written since the last call, in order} */
  public List<Record> take() {
    List<Record> records = new ArrayList<>();
    for (Shard shard : client.describeStream(b -> b.streamArn(arn)).streamDescription().shards()) {
      iterators.computeIfAbsent(shard.shardId(), id -> Optional.of(start(id)));
    }
    iterators.replaceAll((shard, iterator) -> iterator.flatMap(next -> read(next, records)));
    return records;
  }

  private String start(String shard) {
    return client
        .getShardIterator(
            b -> b.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  /** Reads all that a shard has now, and returns where to go on, or nothing at the shard's end. */
  private Optional<String> read(String from, List<Record> records) {
    String iterator = from;
    while (true) {
      GetRecordsResponse page = client.getRecords(request(iterator));
      page.records()
          .forEach(record -> records.add(expiry.identified(table, EngineRecord.repaired(record))));
      if (page.nextShardIterator() == null || page.records().isEmpty()) {
        return Optional.ofNullable(page.nextShardIterator());
      }
      iterator = page.nextShardIterator();
    }
  }

  private static GetRecordsRequest request(String iterator) {
    return GetRecordsRequest.builder().shardIterator(iterator).build();
  }
}
