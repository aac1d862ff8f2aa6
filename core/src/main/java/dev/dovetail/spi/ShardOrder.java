package dev.dovetail.spi;

import java.util.Comparator;

/**
 * The order in which shards give the next item.
 *
 * @param descending whether the greatest sort key comes first
 */
record ShardOrder(boolean descending) implements Comparator<Shard> {
  @Override
  public int compare(Shard a, Shard b) {
    return descending ? Shard.compareNext(b, a) : Shard.compareNext(a, b);
  }
}
