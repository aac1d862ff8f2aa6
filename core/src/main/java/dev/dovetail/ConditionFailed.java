package dev.dovetail;

/** Reports that an item does not meet the condition of a write. */
public final class ConditionFailed extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;

  /**
   * @param key the key of the item
   * @param cause the SDK's exception
   */
  public ConditionFailed(ItemKey key, Throwable cause) {
    super(
        "The item with the key " + key + " does not meet the condition. " + outcome(cause), cause);
    this.key = key;
  }

  /**
   * @param key the key of the item
   * @param reason what the item does not meet, as a sentence without values of the item
   * @param cause the SDK's exception
   */
  public ConditionFailed(ItemKey key, String reason, Throwable cause) {
    super(
        "The item with the key "
            + key
            + " does not meet the condition. "
            + reason
            + " "
            + outcome(cause),
        cause);
    this.key = key;
  }

  /** {@return the key of the item} */
  public ItemKey key() {
    return key;
  }
}
