package dev.dovetail.model;

/** What a record of a stream says was done to an item, in DynamoDB's terms. */
public enum ChangeEvent {
  /** The item is new. */
  INSERT,
  /** An attribute of the item is another. */
  MODIFY,
  /** The item was deleted, or has expired. */
  REMOVE
}
