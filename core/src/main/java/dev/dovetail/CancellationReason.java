package dev.dovetail;

/** Tells of one action of a canceled transaction whether it is why. Immutable. */
public sealed interface CancellationReason {
  /** {@return the key of the action's item} */
  ItemKey key();

  /**
   * Another action is why.
   *
   * @param key the key of the action's item
   */
  record None(ItemKey key) implements CancellationReason {}

  /**
   * The item does not meet the condition of the write, would be too large, or have a number that
   * DynamoDB does not keep.
   *
   * @param key the key of the action's item
   * @param refusal what the write would have thrown if it had been done alone
   */
  record Refused(ItemKey key, RepositoryException refusal) implements CancellationReason {}

  /**
   * DynamoDB could not do the action, whatever the item is.
   *
   * @param key the key of the action's item
   * @param cause why not
   */
  record NotDone(ItemKey key, Cause cause) implements CancellationReason {}

  /** Why DynamoDB could not do an action. */
  enum Cause {
    /** Another transaction or write was at the item. The same transaction can be done later. */
    CONFLICT,
    /** The table or the partition has no capacity. The same transaction can be done later. */
    THROTTLED,
    /** Something else; the exception's cause has DynamoDB's text. */
    OTHER
  }
}
