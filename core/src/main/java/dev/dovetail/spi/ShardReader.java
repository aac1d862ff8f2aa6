package dev.dovetail.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the shards of a partition as one, in the order of the sort key. Immutable.
 *
 * @param after the sort key behind which to begin, or null to begin at the start
 */
record ShardReader(PartitionQuery query, ShardRequests requests, @Nullable AttributeValue after) {
  /** The next items: as many as wanted, or all that are left. */
  List<Map<String, AttributeValue>> read(int wanted) {
    ShardMerge merge = new ShardMerge(query, after, wanted);
    for (List<Shard> asked = merge.next(); !asked.isEmpty(); asked = merge.next()) {
      merge.add(asked, requests.send(query, asked, merge.expected()));
    }
    return merge.items();
  }
}
