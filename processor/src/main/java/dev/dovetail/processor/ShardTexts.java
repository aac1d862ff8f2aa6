package dev.dovetail.processor;

/** The texts of the diagnostics about shards. */
final class ShardTexts {
  static final String SHARDED_NUMBER =
      "The entity %s has @Sharded(%d), but a partition has %d to %d shards. Write for example @Sharded(10), or remove it.";

  static final String SHARDED_ONE_ITEM =
      "The entity %s has @Sharded, but its keys (\"%s\", \"%s\") leave one item to a partition: the sort key, which decides the"
          + " shard, names no component of its own. Remove @Sharded, or name one in sk, such as #{id}.";

  static final String SHARDED_LOCAL_INDEX =
      "The entity %s has @Sharded and the local index \"%s\", whose partitions are those of the table: no query could read the"
          + " shards of one in the order of the index. Use @Index or @ComposedIndex, which have partitions of their own, or remove"
          + " @Sharded.";

  static final String HOT_PARTITION =
      "All items of entity %s are in one partition, as the key template \"%s\" names no component, and each new {%s} adds one:"
          + " a partition takes 1000 writes a second, and no more. Name a component in pk, spread the items with @Sharded(10), or,"
          + " if writes are few, write @SuppressWarnings(\"HotPartition\") on the record.";

  private ShardTexts() {}
}
