package dev.dovetail;

/** Reports that an item has another version than the caller expected. */
public final class StaleVersion extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;
  private final long expected;
  private final long found;

  /**
   * @param key the key of the item
   * @param expected the version that the caller gave
   * @param found the version that the item has
   * @param cause the SDK's exception
   */
  public StaleVersion(ItemKey key, long expected, long found, Throwable cause) {
    super(
        "The item with the key "
            + key
            + " has version "
            + found
            + ", not "
            + expected
            + ". "
            + outcome(cause)
            + " Read the item again and repeat the change.",
        cause);
    this.key = key;
    this.expected = expected;
    this.found = found;
  }

  /** {@return the key of the item} */
  public ItemKey key() {
    return key;
  }

  /** {@return the version that the caller gave} */
  public long expected() {
    return expected;
  }

  /** {@return the version that the item has} */
  public long found() {
    return found;
  }
}
