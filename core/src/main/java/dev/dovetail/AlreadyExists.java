package dev.dovetail;

/** Reports that a create met an item with the same key. */
public final class AlreadyExists extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;

  /**
   * @param key the key of the item that exists
   * @param cause the SDK's exception
   */
  public AlreadyExists(ItemKey key, Throwable cause) {
    super("An item with the key " + key + " already exists. " + outcome(cause), cause);
    this.key = key;
  }

  /** {@return the key of the item that exists} */
  public ItemKey key() {
    return key;
  }
}
