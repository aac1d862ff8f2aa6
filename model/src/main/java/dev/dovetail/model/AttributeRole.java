package dev.dovetail.model;

/** What the library does with an attribute on its own. */
public enum AttributeRole {
  /** Generated on create when the caller gave none. */
  GENERATED_ID,
  /** Set to the clock's time on create. */
  CREATED_AT,
  /** Set to the clock's time on every write. */
  UPDATED_AT,
  /** Counts the writes of an item, for optimistic locking. */
  VERSION,
  /** Holds the time from which on an item has expired. */
  TIME_TO_LIVE
}
