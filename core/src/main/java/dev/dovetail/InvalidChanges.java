package dev.dovetail;

/**
 * Reports that changes can't be sent: they change nothing, one path twice, or what the key, the
 * library or an index needs. Nothing was sent.
 */
public final class InvalidChanges extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the attribute and says what is wrong and what is legal
   */
  public InvalidChanges(String message) {
    super(message);
  }
}
