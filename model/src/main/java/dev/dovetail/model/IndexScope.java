package dev.dovetail.model;

/** Whether a secondary index has partitions of its own. */
public enum IndexScope {
  /** A global secondary index: another partition key, eventually consistent. */
  GLOBAL,
  /** A local secondary index: the table's partition key with another sort key. */
  LOCAL
}
