package dev.dovetail.model;

/** What an index holds of an item besides keys. */
public enum Projection {
  /** Every attribute. */
  ALL,
  /** The keys of the index and of the table only. */
  KEYS_ONLY,
  /** The keys of the index and of the table, and named attributes. */
  INCLUDE
}
