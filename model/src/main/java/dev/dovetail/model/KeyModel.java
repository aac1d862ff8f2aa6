package dev.dovetail.model;

import java.util.List;

/**
 * The key of a table or index: one partition and one sort attribute for a table, up to four of each
 * for a global secondary index.
 *
 * @param partition the partition attributes in order, never empty
 * @param sort the sort attributes in order, empty for an index without sort key
 */
public record KeyModel(List<KeyAttribute> partition, List<KeyAttribute> sort) {
  /** Copies both lists. */
  public KeyModel {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
  }
}
