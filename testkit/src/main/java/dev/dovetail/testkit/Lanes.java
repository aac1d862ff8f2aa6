package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The records that wait, in as many lanes as batches are on their way; an item has one lane. */
final class Lanes {
  /** What Lambda takes as the payload of one invocation. */
  private static final int MAX_BYTES = 6 * 1024 * 1024;

  private final List<Lane> lanes;
  private final int batchSize;
  private final String streamArn;
  private int turn;

  Lanes(int count, int batchSize, String streamArn) {
    this.lanes = IntStream.range(0, count).mapToObj(Lane::new).toList();
    this.batchSize = batchSize;
    this.streamArn = streamArn;
  }

  void add(Record record) {
    int lane = Math.floorMod(record.dynamodb().keys().hashCode(), lanes.size());
    lanes.get(lane).waiting.add(record);
  }

  /** {@return the next batch of the lane whose turn it is, of those that have one} */
  Optional<Batch> next() {
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(turn);
      turn = (turn + 1) % lanes.size();
      Optional<Batch> batch = lane.next();
      if (batch.isPresent()) {
        return batch;
      }
    }
    return Optional.empty();
  }

  /** Puts batches of one lane before all that waits there. */
  void again(List<Batch> batches) {
    for (int i = batches.size() - 1; i >= 0; i--) {
      lanes.get(batches.get(i).lane()).retries.addFirst(batches.get(i));
    }
  }

  private final class Lane {
    private final int number;
    private final Deque<Batch> retries = new ArrayDeque<>();
    private final Deque<Record> waiting = new ArrayDeque<>();

    Lane(int number) {
      this.number = number;
    }

    Optional<Batch> next() {
      Batch retry = retries.pollFirst();
      if (retry != null) {
        return Optional.of(retry);
      }
      List<Record> records = new ArrayList<>();
      int bytes = 0;
      while (!waiting.isEmpty() && records.size() < batchSize) {
        bytes += LambdaEvent.size(waiting.getFirst(), streamArn);
        if (bytes > MAX_BYTES && !records.isEmpty()) {
          break;
        }
        records.add(waiting.removeFirst());
      }
      return records.isEmpty() ? Optional.empty() : Optional.of(new Batch(number, records, 0));
    }
  }
}
