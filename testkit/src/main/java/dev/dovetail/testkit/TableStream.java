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
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
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
  private final Runnable rollOver;
  private final ServiceDeletes expiry;
  private final String table;
  private final String arn;
  private final Map<String, Optional<String>> iterators;

  private TableStream(
      DynamoDbStreamsClient client,
      Runnable rollOver,
      ServiceDeletes expiry,
      String table,
      String arn,
      Map<String, Optional<String>> iterators) {
    this.client = client;
    this.rollOver = rollOver;
    this.expiry = expiry;
    this.table = table;
    this.arn = arn;
    this.iterators = new LinkedHashMap<>(iterators);
  }

  /** Switches the stream of a table on, unless it is. */
  static TableStream on(
      DynamoDbClient tables,
      DynamoDbStreamsClient streams,
      Runnable rollOver,
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
    return new TableStream(streams, rollOver, expiry, tableName, table.latestStreamArn(), Map.of());
  }

  /** {@return one that goes on from where this one is, for somebody else to take from} */
  TableStream fork() {
    return new TableStream(client, rollOver, expiry, table, arn, iterators);
  }

  /** {@return the stream's ARN} */
  String arn() {
    return arn;
  }

  /**
   * {@return the records that were written since the last call, in order: those of a shard after
   * those of the one before it}
   */
  public List<Record> take() {
    return takeParts().stream().flatMap(part -> part.records().stream()).toList();
  }

  /**
   * Ends the open shards of all streams of the engine and opens the next ones, as DynamoDB does
   * after some hours. An item's later records are then in another shard than its earlier ones.
   */
  public void rollOver() {
    rollOver.run();
  }

  /** {@return of every shard what was written since the last call, parents before children} */
  List<StreamPart> takeParts() {
    Map<String, Shard> shards = new LinkedHashMap<>();
    String last = null;
    do {
      String from = last;
      StreamDescription page =
          client
              .describeStream(b -> b.streamArn(arn).exclusiveStartShardId(from))
              .streamDescription();
      page.shards().forEach(shard -> shards.put(shard.shardId(), shard));
      last = page.lastEvaluatedShardId();
    } while (last != null);
    List<StreamPart> parts = new ArrayList<>();
    Map<String, Optional<String>> moved = new LinkedHashMap<>();
    shards.values().forEach(shard -> take(shard, shards, moved, parts));
    // Now that all is read: of a request that failed, nothing is lost.
    iterators.putAll(moved);
    return parts;
  }

  private void take(
      Shard shard,
      Map<String, Shard> shards,
      Map<String, Optional<String>> moved,
      List<StreamPart> parts) {
    if (moved.containsKey(shard.shardId())) {
      return;
    }
    Shard parent = shards.get(shard.parentShardId());
    if (parent != null) {
      take(parent, shards, moved, parts);
    }
    List<Record> records = new ArrayList<>();
    Optional<String> from = iterators.get(shard.shardId());
    Optional<String> next =
        (from == null ? Optional.of(start(shard.shardId())) : from)
            .flatMap(iterator -> read(iterator, records));
    moved.put(shard.shardId(), next);
    parts.add(new StreamPart(shard.shardId(), shard.parentShardId(), records, next.isEmpty()));
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
