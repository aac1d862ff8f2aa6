package dev.dovetail.processor;

import dev.dovetail.model.HotKeyModel;
import org.jspecify.annotations.Nullable;

/** Tells which entities are written to few partitions at a time, by the types of their keys. */
final class HotKey {
  /** The most values that are few: with more, writes are spread as the values are. */
  private static final int FEW = 100;

  private static final int BOOLEANS = 2;

  private HotKey() {}

  /** What is known of an entity's partition key, or null if it has many values or shards. */
  static @Nullable HotKeyModel of(EntityDefinition entity) {
    if (entity.shards() > 0 || !ShardRule.spreads(entity.pk(), entity.sk())) {
      return null; // An only item can't be spread.
    }
    int partitions = 1;
    boolean dated = false;
    for (String name : entity.pk().components()) {
      Encoding encoding = entity.component(name).map(Component::encoding).orElse(null);
      if (encoding == Encoding.Fixed.DATE || encoding == Encoding.Fixed.MONTH) {
        dated = true;
      } else if (encoding == Encoding.Fixed.BOOLEAN) {
        partitions *= BOOLEANS;
      } else if (encoding instanceof Encoding.Codes codes) {
        partitions *= codes.codes().size();
      } else {
        return null;
      }
      if (partitions > FEW) {
        return null;
      }
    }
    return new HotKeyModel(partitions, dated);
  }
}
