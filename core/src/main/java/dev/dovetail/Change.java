package dev.dovetail;

/**
 * Says what a write did to an item, as a DynamoDB stream tells it.
 *
 * <p>A write that changes no attribute has no change. Records are immutable if {@code T} is.
 *
 * @param <T> the entity's record, or the item's attributes
 */
public sealed interface Change<T> {

  /** {@return which change it is} */
  Origin origin();

  /**
   * An item that was not there before.
   *
   * @param origin which change it is
   * @param item the item as written
   */
  record Inserted<T>(Origin origin, T item) implements Change<T> {}

  /**
   * An item that was there before and still is.
   *
   * @param origin which change it is
   * @param before the item as it was
   * @param after the item as it was written
   */
  record Modified<T>(Origin origin, T before, T after) implements Change<T> {}

  /**
   * An item that somebody deleted.
   *
   * @param origin which change it is
   * @param item the item as it was
   */
  record Removed<T>(Origin origin, T item) implements Change<T> {}

  /**
   * An item that DynamoDB deleted as its time to live was over. In a global table only the region
   * that deleted it says so; in the others it is {@link Removed}.
   *
   * @param origin which change it is
   * @param item the item as it was
   */
  record Expired<T>(Origin origin, T item) implements Change<T> {}

  /**
   * Tells one change from all others.
   *
   * @param eventId the same each time the change is delivered, and no other change's
   * @param sequenceNumber where the change is in its shard
   * @param key the item's key
   */
  record Origin(String eventId, String sequenceNumber, ItemKey key) {}
}
