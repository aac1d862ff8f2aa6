package dev.dovetail;

/**
 * Reports that a {@link Transaction} or a {@link Snapshot} is one that DynamoDB would not take.
 * Nothing was sent.
 */
public final class InvalidTransaction extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  /**
   * Makes a refusal.
   *
   * @param message what is wrong with it
   */
  public InvalidTransaction(String message) {
    this(message, false);
  }

  private InvalidTransaction(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  /**
   * {@return the refusal of items that are together larger than DynamoDB allows}
   *
   * @param message how large they are
   */
  public static InvalidTransaction tooLarge(String message) {
    return new InvalidTransaction(message, true);
  }

  /** {@return whether the items are together larger than the 4 MB that DynamoDB allows} */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
