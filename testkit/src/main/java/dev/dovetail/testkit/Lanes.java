package dev.dovetail.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The records that wait: each shard has as many lanes as batches of it may be on their way, and an
 * item of it has one lane. A shard waits until all of its parent is done.
 */
final class Lanes {
  private final int lanesOfAShard;
  private final Pace pace;
  private final Map<String, ShardLanes> shards = new LinkedHashMap<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<ShardLanes> owners = new ArrayList<>();
  private int turn;

  Lanes(int lanesOfAShard, Pace pace) {
    this.lanesOfAShard = lanesOfAShard;
    this.pace = pace;
  }

  /** Adds the records of a part, which are to be delivered. */
  void add(StreamPart part) {
    ShardLanes shard = shards.computeIfAbsent(part.shard(), id -> open(part));
    for (Record record : part.records()) {
      shard.lane(record).add(record);
    }
    shard.ended |= part.ended();
  }

  private ShardLanes open(StreamPart part) {
    ShardLanes shard = new ShardLanes(part.parent());
    for (int i = 0; i < lanesOfAShard; i++) {
      Lane lane = new Lane(lanes.size(), part.shard(), pace);
      shard.lanes.add(lane);
      lanes.add(lane);
      owners.add(shard);
    }
    return shard;
  }

  /** {@return the next batch of the lane whose turn it is, of those that have one} */
  Optional<Batch> next() {
    for (int i = 0; i < lanes.size(); i++) {
      int lane = turn;
      turn = (turn + 1) % lanes.size();
      Optional<Batch> batch = follows(owners.get(lane)) ? lanes.get(lane).next() : Optional.empty();
      if (batch.isPresent()) {
        return batch;
      }
    }
    return Optional.empty();
  }

  /** {@return the first time for which something waits} */
  Optional<Instant> due() {
    Optional<Instant> first = Optional.empty();
    for (int i = 0; i < lanes.size(); i++) {
      Optional<Instant> due = follows(owners.get(i)) ? lanes.get(i).due() : Optional.empty();
      if (due.isPresent() && (first.isEmpty() || due.get().isBefore(first.get()))) {
        first = due;
      }
    }
    return first;
  }

  /** Whether nothing is left of what was before a shard. */
  private boolean follows(ShardLanes shard) {
    ShardLanes parent = shard.parent == null ? null : shards.get(shard.parent);
    return parent == null || parent.isDone() && follows(parent);
  }

  Lane of(Batch batch) {
    return lanes.get(batch.lane());
  }

  /** Puts batches of one lane before all that waits there. */
  void again(List<Batch> batches) {
    for (int i = batches.size() - 1; i >= 0; i--) {
      of(batches.get(i)).again(batches.get(i));
    }
  }

  private static final class ShardLanes {
    private final @Nullable String parent;
    private final List<Lane> lanes = new ArrayList<>();
    private boolean ended;

    ShardLanes(@Nullable String parent) {
      this.parent = parent;
    }

    Lane lane(Record record) {
      return lanes.get(Math.floorMod(record.dynamodb().keys().hashCode(), lanes.size()));
    }

    boolean isDone() {
      return ended && lanes.stream().allMatch(Lane::isEmpty);
    }
  }
}
