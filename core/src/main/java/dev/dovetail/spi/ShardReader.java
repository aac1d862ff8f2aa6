package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads the shards of a partition as one, in the order of the sort key. For one call.
 *
 * <p>A sort key is in one shard only, as the shard follows from it. So the items of all shards have
 * one order without ties, and a sort key is a position in all of them: what is behind it in the
 * order is, shard by shard, what is behind it in the shard.
 */
final class ShardReader {
  private final PartitionQuery query;
  private final ShardRequests requests;
  private final List<Shard> lacking = new ArrayList<>();
  private final int all;

  /**
   * Prepares a reader.
   *
   * @param after the sort key behind which to begin, or null to begin at the start
   */
  ShardReader(PartitionQuery query, ShardRequests requests, @Nullable AttributeValue after) {
    this.query = query;
    this.requests = requests;
    int shards = query.query().shards();
    AttributeValue sk = query.query().equal().get(ItemAttributes.SK);
    int first = sk == null ? 0 : Shards.of(sk.s(), shards);
    int last = sk == null ? shards - 1 : first;
    for (int shard = first; shard <= last; shard++) {
      lacking.add(new Shard(equal(shard, shards), after));
    }
    this.all = lacking.size();
  }

  private Map<String, AttributeValue> equal(int shard, int shards) {
    Map<String, AttributeValue> equal = new LinkedHashMap<>(query.query().equal());
    String pk = Attributes.required(ItemAttributes.PK, equal.get(ItemAttributes.PK)).s();
    equal.put(
        ItemAttributes.PK,
        AttributeValue.createS(KeyLimits.partition(Shards.partition(pk, shard, shards))));
    return equal;
  }

  /** The next items: as many as wanted, or all that are left. */
  List<Map<String, AttributeValue>> read(int wanted) {
    List<Map<String, AttributeValue>> merged = new ArrayList<>(wanted);
    PriorityQueue<Shard> heads =
        new PriorityQueue<>(all, new ShardOrder(query.query().isDescending()));
    while (merged.size() < wanted) {
      if (!lacking.isEmpty()) {
        // The least of the heads is next only once every shard has one, or has ended.
        fetch(wanted - merged.size(), heads);
        continue;
      }
      Shard next = heads.poll();
      if (next == null) {
        return merged;
      }
      merged.add(next.take());
      put(next, heads);
    }
    return merged;
  }

  private void fetch(int missing, PriorityQueue<Shard> heads) {
    List<Shard> asked = new ArrayList<>(lacking);
    lacking.clear();
    List<QueryResponse> responses = requests.send(query, asked, expected(missing));
    for (int i = 0; i < asked.size(); i++) {
      Shard shard = asked.get(i);
      shard.add(responses.get(i));
      put(shard, heads);
    }
  }

  private void put(Shard shard, PriorityQueue<Shard> heads) {
    if (shard.hasNext()) {
      heads.add(shard);
    } else if (shard.lacks()) {
      lacking.add(shard);
    }
  }

  /** The share of a shard, and twice the deviation from it that chance allows. */
  private int expected(int missing) {
    int share = (missing + all - 1) / all;
    return Math.min(missing, share + (int) Math.ceil(2 * Math.sqrt(share)));
  }
}
