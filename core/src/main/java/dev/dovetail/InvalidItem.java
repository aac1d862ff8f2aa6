package dev.dovetail;

/**
 * Reports that an item can't be written, or that a stored item can't be read as the entity's
 * record.
 */
public final class InvalidItem extends RepositoryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the entity and the attribute and says what is wrong and what is legal
   */
  public InvalidItem(String message) {
    super(message);
  }

  /**
   * @param message names the entity and the attribute and says what is wrong and what is legal
   * @param cause what was found out first
   */
  public InvalidItem(String message, Throwable cause) {
    super(message, cause);
  }
}
