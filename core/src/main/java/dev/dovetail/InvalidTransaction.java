package dev.dovetail;

/**
 * Reports that a {@link Transaction} or a {@link Snapshot} is one that DynamoDB would not take.
 * Nothing was sent.
 */
public final class InvalidTransaction extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param message what is wrong with it
   */
  public InvalidTransaction(String message) {
    super(message);
  }
}
