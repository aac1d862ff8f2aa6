package dev.dovetail;

/**
 * Reports that a write needs an item that does not exist, or has expired by its {@link TimeToLive}.
 */
public final class NotFound extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;

  /**
   * @param key the key that has no item
   * @param cause the SDK's exception
   */
  public NotFound(ItemKey key, Throwable cause) {
    super("There is no item with the key " + key + ". " + outcome(cause), cause);
    this.key = key;
  }

  /**
   * Reports an absence that a read has found.
   *
   * @param key the key that has no item
   */
  public NotFound(ItemKey key) {
    super("There is no item with the key " + key + ". Nothing was written.");
    this.key = key;
  }

  /** {@return the key that has no item} */
  public ItemKey key() {
    return key;
  }
}
