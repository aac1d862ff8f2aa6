package dev.dovetail.testkit;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Records on their way to a function.
 *
 * @param lane which of the lanes they are in
 * @param attempts how often the function has failed with just them
 */
record Batch(int lane, List<Record> records, int attempts) {
  Batch {
    records = List.copyOf(records);
  }

  Batch from(int index) {
    return new Batch(lane, records.subList(index, records.size()), 0);
  }

  Batch until(int index) {
    return new Batch(lane, records.subList(0, index), 0);
  }

  Batch failedAgain() {
    return new Batch(lane, records, attempts + 1);
  }
}
