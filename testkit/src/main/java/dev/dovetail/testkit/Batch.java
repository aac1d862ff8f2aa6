package dev.dovetail.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Records on their way to a function.
 *
 * @param lane which of the lanes they are in
 * @param shard which shard they were read from
 * @param attempts how often the function has failed with just them
 * @param last what became of the last of these attempts
 */
record Batch(
    int lane,
    String shard,
    List<Record> records,
    int attempts,
    StreamInvoker.@Nullable Outcome last) {
  Batch {
    records = List.copyOf(records);
  }

  Batch(int lane, String shard, List<Record> records) {
    this(lane, shard, records, 0, null);
  }

  Batch from(int index) {
    return new Batch(lane, shard, records.subList(index, records.size()));
  }

  Batch until(int index) {
    return new Batch(lane, shard, records.subList(0, index));
  }

  Batch failedAgain(StreamInvoker.Outcome outcome) {
    return new Batch(lane, shard, records, attempts + 1, outcome);
  }

  /** {@return its first records, with its attempts} */
  Batch tried(int count) {
    return new Batch(lane, shard, records.subList(0, count), attempts, last);
  }
}
