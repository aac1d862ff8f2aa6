package dev.dovetail.spi;

import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads slices of filtered queries. */
public final class SliceReader {
  private SliceReader() {}

  /**
   * Reads on until as many items meet a filter as asked for, nothing is left, or the budget is
   * spent.
   *
   * @param query what is read, which is not sharded
   */
  public static <T> Slice<T> read(
      TableClient table,
      EntitySchema<T> schema,
      ItemQuery query,
      ItemCondition filter,
      PageRequest page) {
    SliceItems<T> items = new SliceItems<>(table, schema, query, filter, page);
    try {
      while (!items.isComplete()) {
        items.add(table.sender().query(items.request()));
      }
    } catch (SdkException e) {
      throw Refusals.of("Query", table.name(), schema, e);
    }
    return items.slice();
  }
}
