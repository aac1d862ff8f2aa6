package dev.dovetail;

/**
 * Reports that a {@link Modify} wrote nothing, because somebody else wrote the item during each of
 * its attempts. The cause is the refusal of the last one.
 */
public final class Contended extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final ItemKey key;
  private final int attempts;

  /**
   * @param key the key of the item
   * @param attempts how often it was read and changed
   * @param last the refusal of the last attempt
   */
  public Contended(ItemKey key, int attempts, RepositoryException last) {
    super(
        "The item with the key "
            + key
            + " was written by others during "
            + (attempts == 1 ? "the only attempt" : "each of " + attempts + " attempts")
            + " to modify it. Nothing was written. Call it again later, allow more with @Modify(attempts = ...), or"
            + " let DynamoDB make the change itself, such as with @Add.",
        last);
    this.key = key;
    this.attempts = attempts;
  }

  /** {@return the key of the item} */
  public ItemKey key() {
    return key;
  }

  /** {@return how often the item was read and changed} */
  public int attempts() {
    return attempts;
  }
}
