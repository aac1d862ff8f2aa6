package dev.dovetail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Spreads each partition of an entity over a number of partitions of the table, so that more can be
 * written to it than one partition takes.
 *
 * <p>The shard of an item follows from its sort key, and is the last segment of its partition key:
 * {@code DAY#2026-11-21#~07}. Methods that have the whole key find it; a query of a partition reads
 * all shards and merges them in the order of the sort key. So a query costs at least as many
 * requests as there are shards, and only what is written more often than about a thousand times a
 * second, or read from one partition more often than it allows, is better off.
 *
 * <p>The number can't change once items are stored. Indexes are not sharded, and a sharded entity
 * has no local index. {@code docs/sharding.md} has the rest.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sharded {
  /** {@return the number of shards of each partition, 2 to 1000} */
  int value();
}
