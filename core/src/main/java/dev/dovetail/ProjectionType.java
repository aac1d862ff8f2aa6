package dev.dovetail;

/**
 * Says what an index holds of an item. What a method needs and the index that it reads does not
 * hold is an error at compile time. DynamoDB can't change it: an index with another projection is
 * another index.
 */
public enum ProjectionType {
  /** Everything. */
  ALL,
  /**
   * The components of the index's own key if it is an {@link Index}. Besides, as for each index,
   * the keys of the table, the type and the component with {@link TimeToLive}.
   */
  KEYS_ONLY,
  /** What {@link #KEYS_ONLY} does, and the components that the index names. */
  INCLUDE
}
