package dev.dovetail;

import org.jspecify.annotations.Nullable;

/**
 * Reports that an item can't be written, or that a stored item can't be read as the entity's
 * record.
 */
public final class InvalidItem extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  /**
   * @param message names the entity and the attribute and says what is wrong and what is legal
   */
  public InvalidItem(String message) {
    super(message);
    this.tooLarge = false;
  }

  /**
   * @param message names the entity and the attribute and says what is wrong and what is legal
   * @param cause what was found out first
   */
  public InvalidItem(String message, Throwable cause) {
    this(message, cause, false);
  }

  private InvalidItem(String message, @Nullable Throwable cause, boolean tooLarge) {
    super(message, cause);
    this.tooLarge = tooLarge;
  }

  /**
   * {@return the report of an item that is larger than DynamoDB allows}
   *
   * @param message names the entity and says how large it would be
   */
  public static InvalidItem tooLarge(String message) {
    return new InvalidItem(message, null, true);
  }

  /**
   * {@return the report of an item that DynamoDB has found to be too large}
   *
   * @param message names the entity
   * @param cause what DynamoDB answered
   */
  public static InvalidItem tooLarge(String message, Throwable cause) {
    return new InvalidItem(message, cause, true);
  }

  /** {@return whether the item would be larger than the 400 KB that DynamoDB allows} */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
