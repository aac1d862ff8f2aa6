package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Merges the shards of a partition, in the order of the sort key. For one call.
 *
 * <p>A sort key is in one shard only, as the shard follows from it. So the items of all shards have
 * one order without ties, and a sort key is a position in all of them: what is behind it in the
 * order is, shard by shard, what is behind it in the shard.
 */
final class ShardMerge {
  private final int wanted;
  private final int all;
  private final List<Shard> lacking = new ArrayList<>();
  private final PriorityQueue<Shard> heads;
  private final List<Map<String, AttributeValue>> merged;

  /**
   * Prepares to merge.
   *
   * @param after the sort key behind which to begin, or null to begin at the start
   * @param wanted how many items are wanted
   */
  ShardMerge(PartitionQuery query, @Nullable AttributeValue after, int wanted) {
    for (Map<String, AttributeValue> partition : query.partitions()) {
      lacking.add(new Shard(partition, after));
    }
    this.wanted = wanted;
    this.all = lacking.size();
    this.heads = new PriorityQueue<>(all, new ShardOrder(query.query().isDescending()));
    this.merged = new ArrayList<>(wanted);
  }

  /**
   * Takes what is known to be next, and returns the shards that have to be asked before anything
   * else is: none if there are as many items as wanted, or all that are left.
   */
  List<Shard> next() {
    while (merged.size() < wanted) {
      if (!lacking.isEmpty()) {
        // The least of the heads is next only once every shard has one, or has ended.
        List<Shard> asked = new ArrayList<>(lacking);
        lacking.clear();
        return asked;
      }
      Shard next = heads.poll();
      if (next == null) {
        return List.of();
      }
      merged.add(next.take());
      put(next);
    }
    return List.of();
  }

  /** Takes the answers of shards that had to be asked, in their order. */
  void add(List<Shard> asked, List<QueryResponse> answers) {
    for (int i = 0; i < asked.size(); i++) {
      Shard shard = asked.get(i);
      shard.add(answers.get(i));
      put(shard);
    }
  }

  private void put(Shard shard) {
    if (shard.hasNext()) {
      heads.add(shard);
    } else if (shard.lacks()) {
      lacking.add(shard);
    }
  }

  /** How many items are expected of a shard: its share, and twice the deviation by chance. */
  int expected() {
    int missing = wanted - merged.size();
    int share = (missing + all - 1) / all;
    return Math.min(missing, share + (int) Math.ceil(2 * Math.sqrt(share)));
  }

  /** The items in order. */
  List<Map<String, AttributeValue>> items() {
    return merged;
  }
}
