package dev.dovetail;

/**
 * Reports that a condition or filter can't be sent: an operand is null or missing, it is longer
 * than DynamoDB allows, or it filters by a key of the index that is read. Nothing was sent.
 */
public final class InvalidCondition extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the attribute and says what is wrong and what is legal
   */
  public InvalidCondition(String message) {
    super(message);
  }
}
